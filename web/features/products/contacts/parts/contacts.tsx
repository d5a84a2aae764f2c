import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useContacts } from '../../api.ts';
import type { Owner } from '../../parts/owner-field.tsx';
import { contactPhrases } from '../phrases.ts';
import { ManagerCard } from './manager-card.tsx';
import { SupportLine } from './support-line.tsx';
import { WriteButton } from './write-button.tsx';

export function ContactsHeader() {
  const t = usePhrases(contactPhrases);
  return <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />;
}

interface ContactsProps {
  /** The viewer's organisations in view; at least one. */
  organizations: readonly Owner[];
  chosen: string | undefined;
}

/** «Контакты» (manual, 7): the managers of the organisations in view, and support. */
export function Contacts({ organizations, chosen }: ContactsProps) {
  const query = useContacts(chosen);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      {query.data ? (
        <>
          {query.data.managers.map((personal) => (
            <ManagerCard key={personal.manager.email} personal={personal} withOrganizations={organizations.length > 1} />
          ))}
          {query.data.without.length > 0 && <Without organizations={query.data.without} named={organizations.length > 1} />}
        </>
      ) : (
        <Card>{query.error ? <LoadError query={query} /> : <Waiting />}</Card>
      )}
      <SupportLine />
    </div>
  );
}

function Without({ organizations, named }: { organizations: readonly Owner[]; named: boolean }) {
  const t = usePhrases(contactPhrases);
  return (
    <Card title={t.without}>
      {named && <p className="mb-1">{organizations.map((one) => one.name).join(', ')}</p>}
      <p className="mb-4 text-muted">{t.withoutText}</p>
      <WriteButton owners={organizations} topic="other" />
    </Card>
  );
}

function Waiting() {
  return (
    <Skeleton className="flex flex-col gap-4">
      <div className="flex items-center gap-3.5">
        <Bone className="size-14 rounded-full" />
        <Bone className="h-5 w-40" />
      </div>
      <Bone className="h-4 w-2/3" />
      <Bone className="h-4 w-1/2" />
    </Skeleton>
  );
}
