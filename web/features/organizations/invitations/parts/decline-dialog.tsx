import { declineInvitation } from '#contract/invitations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { isSettled, type DeclineProps } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

/** Asks once more before an invitation is declined for good. */
export default function DeclineDialog({ token, onDeclined, onOutdated, open, onClose }: DeclineProps & { open: boolean; onClose: () => void }) {
  const t = usePhrases(linkPhrases);
  const locale = useLocale();
  const decline = useAction(async () => {
    try {
      await call(declineInvitation, { token });
      onDeclined();
    } catch (failure) {
      if (!isSettled(failure)) throw failure;
      onOutdated();
    }
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        decline.clearError();
        onClose();
      }}
      title={t.declineTitle}
      confirm={t.decline}
      onConfirm={() => void decline.run()}
      pending={decline.pending}
      error={decline.error === null ? undefined : errorText(decline.error, locale)}
    >
      {t.declineEffect}
    </ConfirmDialog>
  );
}
