import type { BillRecipient } from '#contract/documents.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import type { RecipientDeeds } from '../deeds.ts';
import { recipientPhrases } from '../phrases.ts';

const RecipientMenu = late(() => import('./recipient-menu.tsx'));

const tones: Record<BillRecipient['state'], Tone> = { asked: 'warning', confirmed: 'success', declined: 'neutral' };

interface RecipientsTableProps extends RecipientDeeds {
  recipients: readonly BillRecipient[];
  withOrganization: boolean;
  stale: boolean;
}

export function RecipientsTable({ recipients, withOrganization, stale, ...deeds }: RecipientsTableProps) {
  const t = usePhrases(recipientPhrases);
  const columns: Column<BillRecipient>[] = [
    { key: 'email', head: t.columns.email, main: true, cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
    ...(withOrganization ? [{ key: 'organization', head: t.columns.organization, cell: ({ organization }: BillRecipient) => organization.name }] : []),
    { key: 'state', head: t.columns.state, cell: (recipient) => <State recipient={recipient} /> },
    { key: 'addedBy', head: t.columns.addedBy, cell: ({ addedBy }) => addedBy },
    {
      key: 'actions',
      head: t.columns.actions,
      actions: true,
      cell: (recipient) => (
        <LaterMenu label={t.actionsOf(recipient.email)} preload={RecipientMenu.preload}>
          <RecipientMenu recipient={recipient} {...deeds} />
        </LaterMenu>
      ),
    },
  ];
  return <Table label={t.title} columns={columns} rows={recipients} rowKey={({ id }) => id} stale={stale} />;
}

function State({ recipient: { state, askedAt, settledAt } }: { recipient: BillRecipient }) {
  const t = usePhrases(recipientPhrases);
  const locale = useLocale();
  return (
    <>
      <Status tone={tones[state]}>{t.states[state]}</Status>
      <span className="block text-sm text-muted">{settledAt === null ? t.askedAt(formatDay(askedAt, locale)) : t.settledAt(formatDay(settledAt, locale))}</span>
    </>
  );
}
