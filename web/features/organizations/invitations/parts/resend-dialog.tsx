import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useDeed, type InvitationDialogProps } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

/** «Отправить ещё раз»: tells that the links before end, then sends. */
export function ResendDialog({ invitation, deeds, open, onClose }: InvitationDialogProps) {
  const t = usePhrases(invitationPhrases);
  const { cancel } = useWords();
  const locale = useLocale();
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
      <div className="flex flex-col gap-3">
        {resend.error !== null && <Alert tone="danger">{errorText(resend.error, locale)}</Alert>}
        <p>{t.resendEffect}</p>
      </div>
      <DialogActions>
        <Button variant="primary" pending={resend.pending} onClick={() => void resend.run()}>
          {t.resend}
        </Button>
        <Button onClick={close}>{cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
