import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { useDeed, type InvitationDialogProps } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

/** Asks once more before an invitation is taken back. */
export function RevokeDialog({ invitation, deeds, open, onClose }: InvitationDialogProps) {
  const t = usePhrases(invitationPhrases);
  const revoke = useDeed(deeds, async () => {
    await deeds.revoke(invitation.id);
    onClose();
    confirmDone(t.revoked);
    await deeds.changed();
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.revokeTitle(invitation.email)} confirm={t.revoke} action={revoke}>
      {t.revokeEffect}
    </ActionDialog>
  );
}
