import { CircleCheck } from 'lucide-react';
import { Loading } from '#web/lib/loading.tsx';
import { formatCount } from '#web/lib/plural.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Badge } from '#web/ui/status.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useDeskClaims, type DeskView } from '../api.ts';
import { deskPhrases } from '../phrases.ts';
import { ClaimsTable } from './claims-table.tsx';

const views = ['waiting', 'asked', 'unanswered', 'settled'] as const satisfies readonly DeskView[];

/** The moderation desk: claims that people decide. */
export function ClaimsQueue({ view }: { view: DeskView }) {
  const t = usePhrases(deskPhrases);
  const locale = useLocale();
  const { waiting = 0, unanswered = 0 } = useDeskClaims(view, undefined).data ?? {};
  const counts: Record<DeskView, number> = { waiting, asked: 0, unanswered, settled: 0 };
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <TabLinks
        label={t.views}
        tabs={views.map((one) => ({
          href: one === 'waiting' ? '/staff' : `/staff?view=${one}`,
          current: one === view,
          label: (
            <>
              {t[one]}
              {counts[one] > 0 && <Badge tone="warning">{formatCount(counts[one], locale)}</Badge>}
            </>
          ),
        }))}
      />
      <ClaimsOfView key={view} view={view} />
    </>
  );
}

function ClaimsOfView({ view }: { view: DeskView }) {
  const t = usePhrases(deskPhrases);
  const pages = usePages(view);
  const query = useDeskClaims(view, pages.after);
  if (!query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        <EmptyState icon={CircleCheck} title={t.empty[view].title}>
          {t.empty[view].text}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <ClaimsTable claims={rows} view={view} stale={query.isPlaceholderData} />
      <Paging pages={pages} query={query} />
    </>
  );
}

/** The view that an address asks for; the queue where it names none. */
export function viewOf(search: string): DeskView {
  const asked = new URLSearchParams(search).get('view');
  return views.find((view) => view === asked) ?? 'waiting';
}
