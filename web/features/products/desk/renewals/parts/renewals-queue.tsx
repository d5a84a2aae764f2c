import { useState } from 'react';
import type { DeskRenewal } from '#contract/products.ts';
import type { Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Queue } from '#web/lib/queue.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { useRenewals, type RenewalsView } from '../api.ts';
import { deskRenewalPhrases } from '../phrases.ts';
import { RenewalCard } from './renewal-card.tsx';

const OutcomeDialog = late(() => import('./outcome-dialog.tsx'));

const views = ['open', 'settled'] as const satisfies readonly RenewalsView[];

/** Requests to renew contracts, for staff who handle them. */
export function RenewalsQueue({ view }: { view: RenewalsView }) {
  const t = usePhrases(deskRenewalPhrases);
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <TabLinks label={t.views} tabs={views.map((one) => ({ href: one === 'open' ? '/staff/renewals' : `/staff/renewals?view=${one}`, current: one === view, label: t[one] }))} />
      <RenewalsOfView key={view} view={view} />
    </>
  );
}

function RenewalsOfView({ view }: { view: RenewalsView }) {
  const t = usePhrases(deskRenewalPhrases);
  const pages = usePages(view);
  const [asked, setAsked] = useState<{ renewal: DeskRenewal; outcome: Outcome; open: boolean; times: number } | null>(null);
  return (
    <>
      <Queue label={t[view]} query={useRenewals(view, pages.after)} pages={pages} empty={t.empty[view]}>
        {(renewal) => <RenewalCard renewal={renewal} onSettle={(one, outcome) => setAsked({ renewal: one, outcome, open: true, times: (asked?.times ?? 0) + 1 })} />}
      </Queue>
      {asked && (
        <OutcomeDialog key={asked.times} renewal={asked.renewal} outcome={asked.outcome} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}

/** The view that an address asks for; the open ones where it names none. */
export function viewOf(search: string): RenewalsView {
  const asked = new URLSearchParams(search).get('view');
  return views.find((view) => view === asked) ?? 'open';
}
