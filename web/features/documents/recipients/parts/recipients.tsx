import { Lock, MailPlus } from 'lucide-react';
import type { Organization } from '#contract/organizations.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClosed } from '#web/lib/closed.ts';
import { useRecipients } from '../api.ts';
import { recipientPhrases } from '../phrases.ts';
import { RecipientsTable } from './recipients-table.tsx';
import { useRecipientDeeds } from './recipient-deeds.tsx';

interface RecipientsProps {
  /** Those that the viewer administers: all, or the chosen one. */
  administered: readonly Organization[];
  chosen: string | undefined;
}

/** Addresses without an account that get bills by mail. */
export function Recipients({ administered, chosen }: RecipientsProps) {
  const t = usePhrases(recipientPhrases);
  if (administered.length > 0) return <List key={chosen} chosen={chosen} withOrganization={administered.length > 1} />;
  return (
    <Card>
      <EmptyState icon={Lock} title={t.closed}>
        {t.closedText}
      </EmptyState>
    </Card>
  );
}

function List({ chosen, withOrganization }: { chosen: string | undefined; withOrganization: boolean }) {
  const t = usePhrases(recipientPhrases);
  const pages = usePages('');
  const query = useRecipients(chosen, pages.after);
  const isClosed = useClosed(query.error);
  const deeds = useRecipientDeeds();
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  const { rows, next } = query.data;
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {deeds.notice}
      {rows.length === 0 && !pages.toPrevious ? (
        <Card>
          <EmptyState icon={MailPlus} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <RecipientsTable recipients={rows} withOrganization={withOrganization} stale={query.isPlaceholderData} onAgain={deeds.askAgain} onRemove={deeds.remove} />
      )}
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
      {deeds.dialog}
    </div>
  );
}
