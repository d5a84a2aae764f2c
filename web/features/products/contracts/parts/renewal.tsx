import type { Contract } from '#contract/products.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import type { ProductDeed } from '../../deeds.ts';
import { useContractName } from '../name.ts';
import { contractPhrases } from '../phrases.ts';

const tones = { new: 'info', in_work: 'info', done: 'success', declined: 'neutral' } as const satisfies Record<string, Tone>;

interface RenewalProps {
  contract: Contract;
  onDeed: (deed: ProductDeed) => void;
}

/** «Продлить», and what became of it. What is settled is told as long as the term has not moved. */
export function Renewal({ contract, onDeed }: RenewalProps) {
  return (
    <>
      <RenewalState contract={contract} />
      <RenewalButton contract={contract} onDeed={onDeed} />
    </>
  );
}

/** One button in both its senses: the focus stays on it when the first has become the second. */
function RenewalButton({ contract, onDeed }: RenewalProps) {
  const t = usePhrases(contractPhrases);
  const nameOf = useContractName();
  const { renewal, mayRenew } = contract;
  const withdraws = renewal?.mayWithdraw ?? false;
  if (!withdraws && !mayRenew) return null;
  const name = nameOf(contract);
  return (
    <Button
      aria-label={withdraws ? t.withdrawOf(name) : t.renewOf(name)}
      onClick={() => onDeed(renewal && withdraws ? { kind: 'withdraw_renewal', contract, renewalId: renewal.id } : { kind: 'renew', contract })}
    >
      {withdraws ? t.withdraw : t.renew}
    </Button>
  );
}

function RenewalState({ contract: { renewal, state } }: { contract: Contract }) {
  const t = usePhrases(contractPhrases);
  const locale = useLocale();
  if (!renewal || renewal.state === 'withdrawn') return null;
  if (renewal.settledAt !== null && state !== 'ending' && state !== 'ended') return null;
  return (
    <>
      <Status tone={tones[renewal.state]}>{t.renewal[renewal.state]}</Status>
      <span className="text-sm text-muted">{t.askedAt(formatDay(renewal.createdAt, locale))}</span>
      {renewal.answer !== null && (
        <div className="text-left text-sm">
          <Quote by={t.answer}>{renewal.answer}</Quote>
        </div>
      )}
    </>
  );
}
