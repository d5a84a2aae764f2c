import { removeRecipient, type BillRecipient } from '#contract/documents.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useRecipientsChanged } from '../api.ts';
import { recipientPhrases } from '../phrases.ts';

interface RemoveRecipientDialogProps {
  recipient: BillRecipient;
  open: boolean;
  onClose: () => void;
}

export default function RemoveRecipientDialog({ recipient, open, onClose }: RemoveRecipientDialogProps) {
  const t = usePhrases(recipientPhrases);
  const locale = useLocale();
  const changed = useRecipientsChanged();
  const remove = useAction(async () => {
    await call(removeRecipient, { recipientId: recipient.id });
    onClose();
    confirmDone(t.removed(recipient.email));
    await changed();
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        remove.clearError();
        onClose();
      }}
      title={t.removeTitle(recipient.email)}
      confirm={t.remove}
      onConfirm={() => void remove.run()}
      pending={remove.pending}
      error={remove.error === null ? undefined : errorText(remove.error, locale)}
    >
      {t.removeEffect(recipient.organization.name)}
    </ConfirmDialog>
  );
}
