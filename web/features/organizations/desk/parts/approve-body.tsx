import { approveClaim } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionBody } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { decisionPhrases } from '../decision-phrases.ts';
import type { DecisionStep } from '../decisions.ts';

/** What approving does: it needs no words of its own, only a second look. */
export function ApproveBody({ claim, decide, onClose }: DecisionStep) {
  const t = usePhrases(decisionPhrases);
  const names = usePhrases(organizationPhrases);
  const approve = useAction(async () => {
    await decide(async () => {
      const { state } = await call(approveClaim, { claimId: claim.id });
      confirmDone(state === 'approved' ? t.approved : t.toAdministrators);
    }, onClose);
  });
  return (
    <ActionBody action={approve} confirm={t.approve} onClose={onClose}>
      {claim.company?.status === 'liquidated' && <Alert tone="warning">{t.approveLiquidated}</Alert>}
      <p>{claim.administrators.length > 0 ? t.approveToAdministrators : t.approveEffect(claim.claimant, claim.organizationName ?? names.innOf(claim.inn))}</p>
    </ActionBody>
  );
}
