import type { Cloud } from '#contract/cloud.ts';
import { liftBlock, type Infobase } from '#contract/infobases.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { infobaseDeedPhrases } from '../deed-phrases.ts';

interface LiftDialogProps {
  cloud: Cloud;
  infobase: Infobase;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before people may come in again; of a block that somebody else set, most of all. */
export function LiftDialog({ cloud, infobase, open, onClose }: LiftDialogProps) {
  const t = usePhrases(infobaseDeedPhrases);
  const changed = useCloudChanged(cloud);
  const lift = useAction(async () => {
    await call(liftBlock, { infobaseId: infobase.id });
    onClose();
    confirmDone(t.lifting);
    await changed();
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.liftTitle(infobase.title)} confirm={t.lift} action={lift}>
      <p>{t.liftEffect}</p>
      {infobase.block?.setBy === null && <Alert tone="warning">{t.liftOther}</Alert>}
    </ActionDialog>
  );
}
