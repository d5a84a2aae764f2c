import { removeCloud, type StaffCloud } from '#contract/connectors.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { useStaffCloudsChanged } from '../../api.ts';
import { cloudPhrases } from '../phrases.ts';

/** Asks once more: the client sees the cloud no longer. */
export default function RemoveCloudDialog({ cloud, open, onClose }: { cloud: StaffCloud; open: boolean; onClose: () => void }) {
  const t = usePhrases(cloudPhrases);
  const changed = useStaffCloudsChanged(cloud.inn);
  const action = useAction(async () => {
    try {
      await call(removeCloud, { cloudId: cloud.id });
    } finally {
      void changed();
    }
    onClose();
    confirmDone(t.removed);
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.removeTitle(cloud.name)} confirm={t.remove} action={action}>
      <p>{t.removeEffect(cloud.users)}</p>
      {cloud.openRequests > 0 && <p>{t.removeRequests(cloud.openRequests)}</p>}
      {cloud.openOrders > 0 && <p>{t.removeOrders(cloud.openOrders)}</p>}
      <p>{t.removeKept}</p>
    </ActionDialog>
  );
}
