import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card, CardRows } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Link } from '#web/ui/link.tsx';
import { Status } from '#web/ui/status.tsx';
import type { DeskClaimDetails } from '../api.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';

type Client = NonNullable<DeskClaimDetails['client']>;

/** What the client base and the portal say of the INN. */
export function InnFacts({ claim }: { claim: DeskClaimDetails }) {
  const t = usePhrases(deskClaimPhrases);
  const waits = claim.state === 'manual' || claim.state === 'question';
  return (
    <Card title={t.innFacts} aside={claim.client && <Link href={`/staff/clients/${claim.inn}`}>{t.clientCard}</Link>}>
      <div className="flex flex-col gap-4">
        {waits && claim.administrators.length > 0 && (
          <Alert tone="info" title={t.administrators(claim.administrators.length)}>
            {t.administratorsText}
          </Alert>
        )}
        {claim.client ? (
          <ClientCard client={claim.client} />
        ) : (
          <Alert tone="warning" title={t.innUnknown}>
            {waits && t.innUnknownText}
          </Alert>
        )}
      </div>
    </Card>
  );
}

function ClientCard({ client }: { client: Client }) {
  const t = usePhrases(deskClaimPhrases);
  return (
    <>
      <Facts>
        <Fact name={t.clientName}>{client.name}</Fact>
        <Fact name={t.kpp}>
          <span className="tabular-nums">{client.kpp ?? t.none}</span>
        </Fact>
        <Fact name={t.manager}>{client.managerName ?? t.none}</Fact>
      </Facts>
      <div>
        <h3 className="mb-3 font-medium">{t.contacts}</h3>
        {client.contacts.length === 0 ? <p className="text-muted">{t.noContacts}</p> : <Contacts contacts={client.contacts} />}
      </div>
    </>
  );
}

function Contacts({ contacts }: Pick<Client, 'contacts'>) {
  const t = usePhrases(deskClaimPhrases);
  return (
    <CardRows>
      {contacts.map((contact, index) => (
        <li key={index} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0">
            <div className="wrap-break-word">
              {contact.name}
              {contact.position && <span className="text-muted"> · {contact.position}</span>}
            </div>
            <div className="text-sm wrap-break-word text-muted tabular-nums">{[contact.phone && formatPhone(contact.phone), contact.email].filter(Boolean).join(' · ')}</div>
          </div>
          {contact.isClaimantsPhone && <Status tone="success">{t.claimantsPhone}</Status>}
        </li>
      ))}
    </CardRows>
  );
}
