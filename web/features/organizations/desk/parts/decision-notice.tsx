import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Link } from '#web/ui/link.tsx';
import type { DeskClaimDetails } from '../api.ts';
import type { Late } from '../decisions.ts';
import { decisionPhrases } from '../decision-phrases.ts';
import { deskPhrases } from '../phrases.ts';

/** Says that somebody was first, or what was decided, when and by whom; nothing while the claim waits. */
export function DecisionNotice({ claim, late }: { claim: DeskClaimDetails; late: Late | undefined }) {
  const t = usePhrases(decisionPhrases);
  const desk = usePhrases(deskPhrases);
  const locale = useLocale();
  const settled = claim.state === 'manual' || claim.state === 'question' ? null : claim.state;
  if (late === undefined && settled === null) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {late !== undefined && (
        <Alert tone="danger" title={t.late}>
          {late ? t.lateBy(late.name, formatMoment(late.at, locale), desk.states[late.state]) : t.lateSettled}
        </Alert>
      )}
      {settled && (
        <Alert tone={settled === 'approved' ? 'success' : 'info'} title={t.settled[settled]} action={<Link href="/staff">{t.toQueue}</Link>}>
          {claim.decidedBy !== null && claim.decidedAt !== null && `${claim.decidedBy}, ${formatMoment(claim.decidedAt, locale)}. `}
          {settled === 'approved' && claim.decidedBy === null && t.automatic}
          {settled === 'rejected' && claim.reason && `${t.settledReason}: ${claim.reason}`}
        </Alert>
      )}
    </div>
  );
}
