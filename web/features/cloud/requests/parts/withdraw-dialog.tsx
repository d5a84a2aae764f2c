import { withdrawCloudRequest, type CloudRequest } from '#contract/cloud-requests.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { useRequestsChanged } from '../api.ts';
import { cloudRequestPhrases } from '../phrases.ts';

interface WithdrawDialogProps {
  request: CloudRequest;
  open: boolean;
  onClose: () => void;
}

export default function WithdrawDialog({ request, open, onClose }: WithdrawDialogProps) {
  const t = usePhrases(cloudRequestPhrases);
  const changed = useRequestsChanged(request.cloud);
  const withdraw = useAction(async () => {
    try {
      await call(withdrawCloudRequest, { requestId: request.id });
    } finally {
      void changed();
    }
    onClose();
    confirmDone(t.withdrawn);
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.withdrawTitle} confirm={t.withdraw} action={withdraw}>
      {t.withdrawEffect(`${t.kinds[request.kind].label}: ${request.person}`)}
    </ActionDialog>
  );
}
