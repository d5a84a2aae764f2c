import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { addClaimPhrases } from '../add-phrases.ts';

/** How moderation goes, told before the form is sent. */
export function WhatComesThen() {
  const t = usePhrases(addClaimPhrases).steps;
  return (
    <Card title={t.title}>
      <ol className="flex flex-col gap-3">
        {[t.first, t.second, t.third].map((step, index) => (
          <li key={step} className="flex gap-3">
            <span aria-hidden className="grid size-6 shrink-0 place-items-center rounded-full bg-fill text-sm font-medium text-muted">
              {index + 1}
            </span>
            <span className="text-muted">{step}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
