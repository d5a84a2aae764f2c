import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useDeed, type InvitationDialogProps } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

/** Asks once more before an invitation is taken back. */
export function RevokeDialog({ invitation, deeds, open, onClose }: InvitationDialogProps) {
  const t = usePhrases(invitationPhrases);
  const locale = useLocale();
  const revoke = useDeed(deeds, async () => {
    await deeds.revoke(invitation.id);
    onClose();
    confirmDone(t.revoked);
    await deeds.changed();
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        revoke.clearError();
        onClose();
      }}
      title={t.revokeTitle(invitation.email)}
      confirm={t.revoke}
      onConfirm={() => void revoke.run()}
      pending={revoke.pending}
      error={revoke.error === null ? undefined : errorText(revoke.error, locale)}
    >
      {t.revokeEffect}
    </ConfirmDialog>
  );
}
