import { useState } from 'react';
import type { Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Queue } from '#web/lib/queue.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { useCloudRequests, type DeskRequest, type RequestsView } from '../api.ts';
import { deskRequestPhrases } from '../phrases.ts';
import { RequestCard } from './request-card.tsx';

const OutcomeDialog = late(() => import('./outcome-dialog.tsx'));

const views = ['open', 'settled'] as const satisfies readonly RequestsView[];

/** What clients ask to be done in their clouds, for staff who answer. */
export function RequestsQueue({ view }: { view: RequestsView }) {
  const t = usePhrases(deskRequestPhrases);
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <TabLinks label={t.views} tabs={views.map((one) => ({ href: one === 'open' ? '/staff/cloud-requests' : `/staff/cloud-requests?view=${one}`, current: one === view, label: t[one] }))} />
      <RequestsOfView key={view} view={view} />
    </>
  );
}

function RequestsOfView({ view }: { view: RequestsView }) {
  const t = usePhrases(deskRequestPhrases);
  const pages = usePages(view);
  const [asked, setAsked] = useState<{ request: DeskRequest; outcome: Outcome; open: boolean; times: number } | null>(null);
  return (
    <>
      <Queue label={t[view]} query={useCloudRequests(view, pages.after)} pages={pages} empty={t.empty[view]}>
        {(request) => <RequestCard request={request} onSettle={(one, outcome) => setAsked({ request: one, outcome, open: true, times: (asked?.times ?? 0) + 1 })} />}
      </Queue>
      {asked && (
        <OutcomeDialog key={asked.times} request={asked.request} outcome={asked.outcome} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}

/** The view that an address asks for; the open ones where it names none. */
export function viewOf(search: string): RequestsView {
  const asked = new URLSearchParams(search).get('view');
  return views.find((view) => view === asked) ?? 'open';
}
