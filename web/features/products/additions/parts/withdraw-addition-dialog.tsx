import { withdrawAddition, type Product } from '#contract/products.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useProductsChanged } from '../../api.ts';
import { additionPhrases } from '../phrases.ts';

interface WithdrawAdditionDialogProps {
  product: Product;
  open: boolean;
  onClose: () => void;
}

export function WithdrawAdditionDialog({ product, open, onClose }: WithdrawAdditionDialogProps) {
  const t = usePhrases(additionPhrases);
  const locale = useLocale();
  const changed = useProductsChanged();
  const withdraw = useAction(async () => {
    try {
      await call(withdrawAddition, { additionId: product.id });
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
      title={t.withdrawTitle(product.name)}
      confirm={t.withdraw}
      onConfirm={() => void withdraw.run()}
      pending={withdraw.pending}
      error={withdraw.error === null ? undefined : errorText(withdraw.error, locale)}
    >
      {t.withdrawEffect}
    </ConfirmDialog>
  );
}
