import type { PushToken } from '#contract/back-office.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { exchangePhrases } from '../../phrases.ts';
import { tokenPhrases } from '../phrases.ts';

/** Keys that work, newest first. */
export function TokensTable({ tokens, onRevoke }: { tokens: readonly PushToken[]; onRevoke: (token: PushToken) => void }) {
  const t = usePhrases(tokenPhrases);
  const label = usePhrases(exchangePhrases).tokensView;
  const columns: Column<PushToken>[] = [
    { key: 'name', head: t.name, main: true, cell: ({ name }) => <span className="font-medium wrap-anywhere">{name}</span> },
    {
      key: 'addedAt',
      head: t.addedAt,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Moment at={createdAt} />
          <span className="block text-sm text-muted">{createdBy}</span>
        </>
      ),
    },
    { key: 'usedAt', head: t.usedAt, cell: ({ usedAt }) => (usedAt === null ? <span className="text-muted">{t.neverUsed}</span> : <Moment at={usedAt} />) },
    {
      key: 'actions',
      head: t.actions,
      actions: true,
      cell: (token) => (
        <Button variant="danger-quiet" aria-label={t.revokeOf(token.name)} onClick={() => onRevoke(token)}>
          {t.revoke}
        </Button>
      ),
    },
  ];
  return <Table label={label} columns={columns} rows={tokens} rowKey={({ id }) => id} />;
}
