import { approveClaim } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { organizationPhrases } from '../../phrases.ts';
import { decisionPhrases } from '../decision-phrases.ts';
import type { DecisionStep } from '../decisions.ts';

/** What approving does: it needs no words of its own, only a second look. */
export function ApproveBody({ claim, decide, onClose }: DecisionStep) {
  const t = usePhrases(decisionPhrases);
  const names = usePhrases(organizationPhrases);
  const words = useWords();
  const locale = useLocale();
  const approve = useAction(async () => {
    await decide(async () => {
      const { state } = await call(approveClaim, { claimId: claim.id });
      confirmDone(state === 'approved' ? t.approved : t.toAdministrators);
    }, onClose);
  });
  return (
    <>
      <div className="flex flex-col gap-3">
        {approve.error !== null && <Alert tone="danger">{errorText(approve.error, locale)}</Alert>}
        {claim.company?.status === 'liquidated' && <Alert tone="warning">{t.approveLiquidated}</Alert>}
        <p>{claim.administrators.length > 0 ? t.approveToAdministrators : t.approveEffect(claim.claimant, claim.organizationName ?? names.innOf(claim.inn))}</p>
      </div>
      <DialogActions>
        <Button variant="primary" pending={approve.pending} onClick={() => void approve.run()}>
          {t.approve}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </>
  );
}
