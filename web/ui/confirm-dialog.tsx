import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { DeedActions, Dialog } from './dialog.tsx';

interface ConfirmBodyProps {
  /** What will happen, with counts. */
  children: ReactNode;
  /** The verb of the deed, as on the button that asked. */
  confirm: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  pending?: boolean;
  /** Why the last try failed. */
  error?: ReactNode;
  variant?: 'primary' | 'danger';
}

/** The inside of a dialog that asks nothing but yes. */
export function ConfirmBody({ children, confirm, onConfirm, onClose, pending = false, error, variant = 'primary' }: ConfirmBodyProps) {
  return (
    <>
      <div className="flex flex-col gap-3">
        {error && <Alert tone="danger">{error}</Alert>}
        {children}
      </div>
      <DeedActions variant={variant} pending={pending} onDeed={onConfirm} onCancel={onClose}>
        {confirm}
      </DeedActions>
    </>
  );
}

interface ConfirmDialogProps extends Omit<ConfirmBodyProps, 'variant'> {
  open: boolean;
  /** A question that names the person or the thing: «Удалиться из ООО «Ромашка»?». */
  title: ReactNode;
}

/** The second look before something is destroyed or ended. */
export function ConfirmDialog({ open, title, ...body }: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={body.onClose} title={title} role="alertdialog" locked={body.pending ?? false}>
      <ConfirmBody {...body} variant="danger" />
    </Dialog>
  );
}
