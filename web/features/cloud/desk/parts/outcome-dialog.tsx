import { settleCloudRequest } from '#contract/cloud-requests.ts';
import { call } from '#web/lib/api.ts';
import { OutcomeDialog, type Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useCloudRequestsChanged, type DeskRequest } from '../api.ts';
import { deskRequestPhrases } from '../phrases.ts';

interface RequestOutcomeProps {
  request: DeskRequest;
  outcome: Outcome;
  open: boolean;
  onClose: () => void;
}

export default function RequestOutcome({ request, outcome, ...window }: RequestOutcomeProps) {
  const t = usePhrases(deskRequestPhrases);
  const changed = useCloudRequestsChanged();
  return (
    <OutcomeDialog {...window} outcome={outcome} words={t} settle={(answer) => call(settleCloudRequest, { requestId: request.id, as: outcome, answer })} onSettled={changed}>
      {t.kinds[request.kind]}: {request.person}. {request.organization.name}
    </OutcomeDialog>
  );
}
