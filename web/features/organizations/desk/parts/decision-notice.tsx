import { useEffect, useRef, type ReactNode } from 'react';
import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Link } from '#web/ui/link.tsx';
import type { DeskClaimDetails } from '../api.ts';
import type { Late } from '../decisions.ts';
import { decisionPhrases } from '../decision-phrases.ts';
import { deskPhrases } from '../phrases.ts';

interface DecisionNoticeProps {
  claim: DeskClaimDetails;
  late: Late | undefined;
  /** The buttons that had the focus go away as the notice comes. */
  takesFocus: boolean;
}

/** Says that somebody was first, that the client was asked, that administrators are silent, or what was decided, when and by whom; nothing while the claim waits. */
export function DecisionNotice({ claim, late, takesFocus }: DecisionNoticeProps) {
  const t = usePhrases(decisionPhrases);
  const desk = usePhrases(deskPhrases);
  const locale = useLocale();
  const settled = claim.state === 'manual' || claim.state === 'question' ? null : claim.state;
  const unanswered = claim.state === 'administrators' && claim.overdueSince !== null;
  const reason = settled === 'rejected' && claim.reason !== null && `${t.settledReason}: ${claim.reason}`;
  const toQueue = <Link href="/staff">{t.toQueue}</Link>;
  if (late) {
    return (
      <Notice takesFocus={takesFocus}>
        <Alert tone="danger" title={t.late} action={toQueue}>
          {t.lateBy(late.name, formatMoment(late.at, locale), desk.states[late.state])} {reason}
        </Alert>
      </Notice>
    );
  }
  return (
    <>
      {late === null && (
        <Notice takesFocus={takesFocus}>
          <Alert tone="danger" title={t.changed}>
            {t.changedText}
          </Alert>
        </Notice>
      )}
      {claim.state === 'question' && (
        <Notice takesFocus={takesFocus}>
          <Alert tone="info" title={t.waitsForAnswer}>
            {t.waitsForAnswerText}
          </Alert>
        </Notice>
      )}
      {unanswered && (
        <Notice takesFocus={takesFocus}>
          <Alert tone="warning" title={t.unanswered}>
            {t.unansweredText}
          </Alert>
        </Notice>
      )}
      {settled && !unanswered && (
        <Notice takesFocus={takesFocus}>
          <Alert tone={settled === 'approved' ? 'success' : 'info'} title={t.settled[settled]} action={toQueue}>
            {claim.decidedBy !== null && claim.decidedAt !== null && `${claim.decidedBy}, ${formatMoment(claim.decidedAt, locale)}. `}
            {settled === 'approved' && claim.decidedBy === null && t.automatic}
            {reason}
          </Alert>
        </Notice>
      )}
    </>
  );
}

function Notice({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} tabIndex={-1} className="mb-4 outline-none">
      {children}
    </div>
  );
}
