import { declineInvitation } from '#contract/invitations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { isSettled, type DeclineProps } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

/** Asks once more before an invitation is declined for good. */
export default function DeclineDialog({ token, onDeclined, onOutdated, open, onClose }: DeclineProps & { open: boolean; onClose: () => void }) {
  const t = usePhrases(linkPhrases);
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
    <ActionDialog open={open} onClose={onClose} title={t.declineTitle} confirm={t.decline} action={decline}>
      {t.declineEffect}
    </ActionDialog>
  );
}
