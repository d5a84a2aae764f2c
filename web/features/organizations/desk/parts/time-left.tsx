import { clsx } from 'clsx';
import type { DeskClaim } from '#contract/organizations.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { timeLeftText } from '../working-time.ts';

/** What is left of the promised time, in working time; red once it has passed. */
export function TimeLeft({ claim }: { claim: Pick<DeskClaim, 'workingMinutesLeft' | 'promisedBy'> }) {
  const locale = useLocale();
  if (claim.workingMinutesLeft === null || claim.promisedBy === null) return <>—</>;
  const late = claim.workingMinutesLeft < 0;
  return (
    <span className="block">
      <span className={clsx('block tabular-nums', late && 'font-medium text-danger-text')}>{timeLeftText(claim.workingMinutesLeft, locale)}</span>
      <span className="block text-sm text-muted">
        <Moment at={claim.promisedBy} />
      </span>
    </span>
  );
}
