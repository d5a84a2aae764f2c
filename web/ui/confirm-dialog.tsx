import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { useWords } from './words.ts';

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** A question that names the person or the thing: «Удалиться из ООО «Ромашка»?». */
  title: ReactNode;
  /** What will happen, with counts. */
  children: ReactNode;
  /** The verb of the deed, as on the button that asked. */
  confirm: ReactNode;
  onConfirm: () => void;
  pending?: boolean;
  /** Why the last try failed. */
  error?: ReactNode;
}

/** The second look before something is destroyed or ended. */
export function ConfirmDialog({ open, onClose, title, children, confirm, onConfirm, pending = false, error }: ConfirmDialogProps) {
  const words = useWords();
  return (
    <Dialog open={open} onClose={onClose} title={title} role="alertdialog" locked={pending}>
      <div className="flex flex-col gap-3">
        {error && <Alert tone="danger">{error}</Alert>}
        <div>{children}</div>
      </div>
      <DialogActions>
        <Button variant="danger" onClick={onConfirm} pending={pending}>
          {confirm}
        </Button>
        <Button onClick={onClose} disabledBecause={false}>
          {words.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
