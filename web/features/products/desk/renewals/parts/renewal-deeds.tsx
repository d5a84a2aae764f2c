import { settleRenewal, type DeskRenewal } from '#contract/products.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { useLocale } from '#web/lib/locale.tsx';
import type { Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useContractName } from '../../../contracts/name.ts';
import { useRenewalsChanged } from '../api.ts';
import { deskRenewalPhrases } from '../phrases.ts';

export interface RenewalDeedsProps {
  renewal: DeskRenewal;
  onSettle: (renewal: DeskRenewal, outcome: Outcome) => void;
}

/** What may be done with an open request: taken, also from a colleague, or ended. */
export function RenewalDeeds({ renewal, onSettle }: RenewalDeedsProps) {
  const t = usePhrases(deskRenewalPhrases);
  const locale = useLocale();
  const nameOf = useContractName();
  const staff = useStaff();
  const changed = useRenewalsChanged();
  const take = useAction(async () => {
    try {
      await call(settleRenewal, { renewalId: renewal.id, state: 'in_work', answer: null });
    } finally {
      void changed();
    }
    confirmDone(t.taken);
  });
  const isMine = renewal.state === 'in_work' && renewal.handledBy?.id === staff.id;
  // The button to take it goes when it is taken.
  const buttons = useFocusKept<HTMLDivElement>(isMine ? 2 : 3);
  if (!staff.may.decideClaims) return <p className="text-muted">{t.mayNot}</p>;
  const label = (deed: string) => t.of(deed, nameOf(renewal.contract));
  const taking = renewal.state === 'new' ? t.take : t.takeOver;
  return (
    <>
      {take.error !== null && <Alert tone="danger">{errorText(take.error, locale)}</Alert>}
      <div ref={buttons} tabIndex={-1} className="flex flex-wrap gap-2 outline-none">
        {!isMine && (
          <Button variant={renewal.state === 'new' ? 'primary' : 'secondary'} wide="phone" aria-label={label(taking)} pending={take.pending} onClick={() => void take.run()}>
            {taking}
          </Button>
        )}
        <Button variant={isMine ? 'primary' : 'secondary'} wide="phone" aria-label={label(t.mark)} onClick={() => onSettle(renewal, 'done')}>
          {t.mark}
        </Button>
        <Button variant="danger-quiet" wide="phone" aria-label={label(t.decline)} onClick={() => onSettle(renewal, 'declined')}>
          {t.decline}
        </Button>
      </div>
    </>
  );
}
