import { WithdrawAdditionDialog } from '../additions/parts/withdraw-addition-dialog.tsx';
import { RenewDialog } from '../contracts/parts/renew-dialog.tsx';
import { WithdrawRenewalDialog } from '../contracts/parts/withdraw-renewal-dialog.tsx';
import type { ProductDeed } from '../deeds.ts';

interface DeedDialogProps {
  deed: ProductDeed;
  open: boolean;
  onClose: () => void;
}

/** The window behind each button of the lists. */
export default function DeedDialog({ deed, open, onClose }: DeedDialogProps) {
  if (deed.kind === 'renew') return <RenewDialog contract={deed.contract} open={open} onClose={onClose} />;
  if (deed.kind === 'withdraw_renewal') return <WithdrawRenewalDialog contract={deed.contract} renewalId={deed.renewalId} open={open} onClose={onClose} />;
  return <WithdrawAdditionDialog product={deed.product} open={open} onClose={onClose} />;
}
