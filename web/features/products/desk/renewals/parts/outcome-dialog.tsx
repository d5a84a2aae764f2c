import { settleRenewal, type DeskRenewal } from '#contract/products.ts';
import { call } from '#web/lib/api.ts';
import { OutcomeDialog, type Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useContractName } from '../../../contracts/name.ts';
import { useRenewalsChanged } from '../api.ts';
import { deskRenewalPhrases } from '../phrases.ts';

interface RenewalOutcomeProps {
  renewal: DeskRenewal;
  outcome: Outcome;
  open: boolean;
  onClose: () => void;
}

export default function RenewalOutcome({ renewal, outcome, ...window }: RenewalOutcomeProps) {
  const t = usePhrases(deskRenewalPhrases);
  const nameOf = useContractName();
  const changed = useRenewalsChanged();
  return (
    <OutcomeDialog {...window} outcome={outcome} words={t} settle={(answer) => call(settleRenewal, { renewalId: renewal.id, state: outcome, answer })} onSettled={changed}>
      {nameOf(renewal.contract)}, {renewal.organization.name}
    </OutcomeDialog>
  );
}
