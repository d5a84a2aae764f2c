import { useEffect, useRef } from 'react';
import { clsx } from 'clsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { PageHeading } from '#web/ui/page-header.tsx';
import { registrationPhrases } from '../phrases.ts';
import type { RegistrationStep } from '../steps.ts';

/** How far one is among all steps. After a change of step the focus stands on its name. */
export function StepHead({ step, all }: { step: RegistrationStep; all: readonly RegistrationStep[] }) {
  const t = usePhrases(registrationPhrases);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const number = all.indexOf(step) + 1;
  return (
    <header className="mb-5 flex flex-col gap-3">
      <PageHeading title={t.title} />
      <div aria-hidden className="grid auto-cols-fr grid-flow-col gap-1.5">
        {all.map((one, index) => (
          <span key={one} className={clsx('h-1 rounded-full transition-colors duration-180', index < number ? 'bg-accent' : 'bg-line')} />
        ))}
      </div>
      <h2 ref={heading} tabIndex={-1} className="flex flex-wrap items-baseline justify-between gap-x-3 font-semibold">
        {t.steps[step]} <span className="text-sm font-normal text-muted">{t.step(number, all.length)}</span>
      </h2>
    </header>
  );
}
