import { clsx } from 'clsx';

const STEPS = 4;
const fills = ['bg-danger', 'bg-danger', 'bg-warning-dot', 'bg-success-dot', 'bg-success-dot'];

/** How strong a password is, 0 to 4, in bars and in words. */
export function StrengthMeter({ score, text }: { score: 0 | 1 | 2 | 3 | 4; text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <div aria-hidden className="grid grid-cols-4 gap-1">
        {Array.from({ length: STEPS }, (_, step) => (
          <span key={step} className={clsx('h-1 rounded-full transition-colors', step < Math.max(score, 1) ? fills[score] : 'bg-line')} />
        ))}
      </div>
      <span role="status" className="text-sm text-muted">
        {text}
      </span>
    </div>
  );
}
