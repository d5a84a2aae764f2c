import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SearchX } from 'lucide-react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { ApiError } from '#web/lib/api-error.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { BackLink } from '#web/ui/back-link.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { Link } from '#web/ui/link.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { useClient, type StaffClient } from '../api.ts';
import { clientPhrases } from '../client-phrases.ts';
import { asksToInvite } from '../invite-path.ts';
import { Administrators } from './administrators.tsx';
import { ClientFacts } from './client-facts.tsx';
import { ClientSkeleton } from './client-skeleton.tsx';
import { Contacts } from './contacts.tsx';
import { Invitations } from './invitations.tsx';

const InviteDialog = late(() => import('./invite-dialog.tsx'));

/** One client: contacts, who administers it in the portal, whom the provider invited; below, what else is known of it. */
export function ClientPage({ inn, children }: { inn: string; children?: ReactNode }) {
  const t = usePhrases(clientPhrases);
  const query = useClient(inn);
  const gone = query.error instanceof ApiError && (query.error.code === 'not_found' || query.error.code === 'invalid_input');
  return (
    <>
      <BackLink href="/staff/clients">{t.back}</BackLink>
      {query.data ? (
        <Client client={query.data}>{children}</Client>
      ) : (
        <>
          <PageHeader title={gone ? t.gone : t.client} />
          {query.error && <Card>{gone ? <Gone /> : <LoadError query={query} />}</Card>}
          {!query.error && <ClientSkeleton />}
        </>
      )}
    </>
  );
}

function Gone() {
  const t = usePhrases(clientPhrases);
  return (
    <EmptyState icon={SearchX} title={t.gone} action={<Link href="/staff/clients">{t.back}</Link>}>
      {t.goneText}
    </EmptyState>
  );
}

function Client({ client, children }: { client: StaffClient; children: ReactNode }) {
  const t = usePhrases(clientPhrases);
  const words = usePhrases(organizationPhrases);
  const contacts = client.contacts.filter((contact) => contact.email !== null);
  const mayInvite = client.mayInvite && contacts.length > 0;
  const [inviting, setInviting] = useState<{ email: string | undefined; open: boolean; count: number } | null>(null);
  const invite = (email?: string) => setInviting({ email, open: true, count: (inviting?.count ?? 0) + 1 });
  const button = useRef<HTMLButtonElement>(null);
  const asked = asksToInvite(useSearch());
  useEffect(() => {
    if (!asked) return;
    // Once is enough: neither a reload nor Back opens it again.
    navigate(`/staff/clients/${client.inn}`, { replace: true });
    if (!mayInvite) return;
    button.current?.focus(); // the dialog gives the focus back to where it was
    setInviting({ email: undefined, open: true, count: 0 });
  }, [asked, mayInvite, client.inn]);
  return (
    <>
      <PageHeader
        title={client.name}
        description={client.name !== words.innOf(client.inn) && <span className="tabular-nums">{words.innOf(client.inn)}</span>}
        actions={
          client.mayInvite ? (
            <Button ref={button} variant="primary" wide="phone" disabledBecause={contacts.length === 0 && (client.inClientBase ? t.noEmails : t.noCard)} onClick={() => invite()}>
              {t.invite}
            </Button>
          ) : (
            <p className="max-w-80 text-muted">{t.mayNotInvite}</p>
          )
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ClientFacts client={client} />
          <Contacts client={client} onInvite={client.mayInvite ? invite : undefined} />
          {children}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t.administrators}>
            {client.administrators.length === 0 ? (
              <>
                <p className="font-medium">{t.nobody}</p>
                <p className="mt-1 text-muted">{t.nobodyText}</p>
              </>
            ) : (
              <Administrators administrators={client.administrators} />
            )}
          </Card>
          <Invitations invitations={client.invitations} inn={client.inn} />
        </div>
      </div>
      {inviting && (
        <InviteDialog
          key={inviting.count}
          client={client}
          email={inviting.email}
          open={inviting.open}
          onClose={() => setInviting({ ...inviting, open: false })}
        />
      )}
    </>
  );
}
