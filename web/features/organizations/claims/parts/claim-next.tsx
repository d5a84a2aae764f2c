import type { Claim } from '#contract/organizations.ts';
import { ownClock } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { useNow } from '#web/lib/now.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Progress } from '#web/ui/progress.tsx';
import { claimPhrases } from '../phrases.ts';
import { checkingProgress } from '../progress.ts';
import { promisedTime } from '../promise.ts';

/** What happens next with a claim that waits, in words. Nothing here depends on whether the INN is known. */
export function ClaimNext({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  switch (claim.state) {
    case 'checking':
      return <Checking claim={claim} />;
    case 'manual':
      return (
        <>
          {t.next.manual} {claim.promisedBy && <PromisedBy at={claim.promisedBy} />}
        </>
      );
    case 'administrators':
      return claim.overdue ? t.next.unanswered : t.next.administrators;
    case 'question':
    case 'rejected':
      return t.next[claim.state];
    case 'approved':
    case 'withdrawn':
      return null;
  }
}

function Checking({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  const now = useNow(1000);
  return (
    <>
      {t.next.checking}
      <span className="mt-2 block">
        <Progress value={checkingProgress(claim.createdAt, now)} label={t.checkingLabel(claim.inn)} />
      </span>
    </>
  );
}

function PromisedBy({ at }: { at: string }) {
  const t = usePhrases(claimPhrases).next;
  const locale = useLocale();
  const now = useNow(30_000);
  const promised = promisedTime(at, now, locale);
  if (promised.overdue) return t.overdue;
  const own = ownClock(at);
  return (
    <time dateTime={at} className="text-text tabular-nums">
      {t.promised(promised.by)}
      {own && t.own(own)}.
    </time>
  );
}
