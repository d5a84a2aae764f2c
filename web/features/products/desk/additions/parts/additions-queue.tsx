import { useState } from 'react';
import type { DeskAddition } from '#contract/products.ts';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Queue } from '#web/lib/queue.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { useAdditions, type AdditionsView } from '../api.ts';
import { deskAdditionPhrases } from '../phrases.ts';
import { AdditionCard, type Decision } from './addition-card.tsx';

const DecisionDialog = late(() => import('./decision-dialog.tsx'));

const views = ['checking', 'settled'] as const satisfies readonly AdditionsView[];

/** Products that clients added, for staff who decide. */
export function AdditionsQueue({ view }: { view: AdditionsView }) {
  const t = usePhrases(deskAdditionPhrases);
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <TabLinks label={t.views} tabs={views.map((one) => ({ href: one === 'checking' ? '/staff/additions' : `/staff/additions?view=${one}`, current: one === view, label: t[one] }))} />
      <AdditionsOfView key={view} view={view} />
    </>
  );
}

function AdditionsOfView({ view }: { view: AdditionsView }) {
  const t = usePhrases(deskAdditionPhrases);
  const pages = usePages(view);
  const [asked, setAsked] = useState<{ addition: DeskAddition; decision: Decision; open: boolean; times: number } | null>(null);
  return (
    <>
      <Queue label={t[view]} query={useAdditions(view, pages.after)} pages={pages} empty={t.empty[view]}>
        {(addition) => <AdditionCard addition={addition} onDecide={(one, decision) => setAsked({ addition: one, decision, open: true, times: (asked?.times ?? 0) + 1 })} />}
      </Queue>
      {asked && (
        <DecisionDialog key={asked.times} addition={asked.addition} decision={asked.decision} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}

/** The view that an address asks for; the queue where it names none. */
export function viewOf(search: string): AdditionsView {
  const asked = new URLSearchParams(search).get('view');
  return views.find((view) => view === asked) ?? 'checking';
}
