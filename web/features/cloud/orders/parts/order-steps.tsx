import { CircleAlert, CircleCheck, Clock, type LucideIcon } from 'lucide-react';
import type { StepState } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import type { OrderStep } from '../api.ts';
import { orderPhrases } from '../phrases.ts';

/** More are unfolded. */
const MOST_SEEN = 4;

const icons: Partial<Record<StepState, { Icon: LucideIcon; className: string }>> = {
  waiting: { Icon: Clock, className: 'text-muted' },
  stays: { Icon: CircleAlert, className: 'text-danger-text' },
  failed: { Icon: CircleAlert, className: 'text-danger-text' },
};
const fine = { Icon: CircleCheck, className: 'text-success-text' };

/** Each session with its own end; what went wrong stands first and is always seen. */
export function OrderSteps({ steps }: { steps: readonly OrderStep[] }) {
  const t = usePhrases(orderPhrases);
  if (steps.length <= MOST_SEEN) return <Steps steps={steps} />;
  const wrong = steps.filter(({ state }) => state === 'failed' || state === 'stays');
  return (
    <>
      {wrong.length > 0 && wrong.length <= MOST_SEEN && <Steps steps={wrong} />}
      <Disclosure summary={t.details(steps.length)}>
        <Steps steps={steps} />
      </Disclosure>
    </>
  );
}

function Steps({ steps }: { steps: readonly OrderStep[] }) {
  const t = usePhrases(orderPhrases);
  return (
    <ul className="my-1 flex flex-col gap-0.5">
      {steps.map((step) => (
        <li key={step.id} className="flex items-start gap-2">
          <StepIcon state={step.state} />
          <span className="min-w-0 wrap-anywhere">
            {step.who} <span className="text-muted">({step.where})</span>: {t.steps[step.state]}
            {step.problem !== null && `, ${t.stepProblems[step.problem]}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function StepIcon({ state }: { state: StepState }) {
  const t = usePhrases(orderPhrases);
  if (state === 'under_way') return <Spinner label={t.steps.under_way} />;
  const { Icon, className } = icons[state] ?? fine;
  return <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />;
}
