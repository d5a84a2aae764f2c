import { ActionBody } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useDeed, type InvitationDialogProps } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

/** «Отправить ещё раз»: tells that the links before end, then sends. */
export function ResendDialog({ invitation, deeds, open, onClose }: InvitationDialogProps) {
  const t = usePhrases(invitationPhrases);
  const resend = useDeed(deeds, async () => {
    await deeds.resend(invitation.id);
    onClose();
    confirmDone(t.resent(invitation.email));
    await deeds.changed();
  });
  function close() {
    resend.clearError();
    onClose();
  }
  return (
    <Dialog open={open} onClose={close} title={t.resendTitle(invitation.email)}>
      <ActionBody action={resend} confirm={t.resend} onClose={close}>
        <p>{t.resendEffect}</p>
      </ActionBody>
    </Dialog>
  );
}
