import { withdrawClaim, type Claim } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
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
  const locale = useLocale();
  const changed = useOrganizationsChanged();
  const withdraw = useAction(async () => {
    await call(withdrawClaim, { claimId: claim.id });
    onClose();
    confirmDone(t.withdrawn);
    await changed();
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        withdraw.clearError();
        onClose();
      }}
      title={t.withdrawTitle(claim.inn)}
      confirm={t.withdraw}
      onConfirm={() => void withdraw.run()}
      pending={withdraw.pending}
      error={withdraw.error === null ? undefined : errorText(withdraw.error, locale)}
    >
      {t.withdrawEffect}
    </ConfirmDialog>
  );
}
