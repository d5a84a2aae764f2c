import { withdrawRenewal, type Contract } from '#contract/products.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useProductsChanged } from '../../api.ts';
import { useContractName } from '../name.ts';
import { contractPhrases } from '../phrases.ts';

interface WithdrawRenewalDialogProps {
  contract: Contract;
  renewalId: string;
  open: boolean;
  onClose: () => void;
}

export function WithdrawRenewalDialog({ contract, renewalId, open, onClose }: WithdrawRenewalDialogProps) {
  const t = usePhrases(contractPhrases);
  const locale = useLocale();
  const nameOf = useContractName();
  const changed = useProductsChanged();
  const withdraw = useAction(async () => {
    try {
      await call(withdrawRenewal, { renewalId });
    } finally {
      void changed();
    }
    onClose();
    confirmDone(t.withdrawn);
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.withdrawTitle}
      confirm={t.withdraw}
      onConfirm={() => void withdraw.run()}
      pending={withdraw.pending}
      error={withdraw.error === null ? undefined : errorText(withdraw.error, locale)}
    >
      {t.withdrawEffect(nameOf(contract))}
    </ConfirmDialog>
  );
}
