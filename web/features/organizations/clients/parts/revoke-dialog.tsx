import { revokeStaffInvitation, type Invitation } from '#contract/invitations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useInvitationsChanged } from '../api.ts';
import { invitationPhrases } from '../invitation-phrases.ts';

interface RevokeDialogProps {
  invitation: Invitation;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before an invitation is taken back. */
export default function RevokeDialog({ invitation, open, onClose }: RevokeDialogProps) {
  const t = usePhrases(invitationPhrases);
  const locale = useLocale();
  const changed = useInvitationsChanged();
  const revoke = useAction(async () => {
    await call(revokeStaffInvitation, { invitationId: invitation.id });
    onClose();
    confirmDone(t.revoked);
    await changed();
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        // Somebody may have settled it meanwhile.
        if (revoke.error !== null) void changed();
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
