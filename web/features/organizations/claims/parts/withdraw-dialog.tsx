import { withdrawClaim, type Claim } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { useOrganizationsChanged } from '../../api.ts';
import { claimPhrases } from '../phrases.ts';

interface WithdrawDialogProps {
  claim: Claim;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before a claim is taken back. */
export default function WithdrawDialog({ claim, open, onClose }: WithdrawDialogProps) {
  const t = usePhrases(claimPhrases);
  const changed = useOrganizationsChanged();
  const withdraw = useAction(async () => {
    await call(withdrawClaim, { claimId: claim.id });
    onClose();
    confirmDone(t.withdrawn);
    await changed();
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.withdrawTitle(claim.inn)} confirm={t.withdraw} action={withdraw}>
      {t.withdrawEffect}
    </ActionDialog>
  );
}
