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
  const t = usePhrases(contractPhrases);
  const nameOf = useContractName();
  const { renewal } = contract;
  return (
    <>
      <RenewalState contract={contract} />
      {renewal?.mayWithdraw && (
        <Button aria-label={t.withdrawOf(nameOf(contract))} onClick={() => onDeed({ kind: 'withdraw_renewal', contract, renewalId: renewal.id })}>
          {t.withdraw}
        </Button>
      )}
      {contract.mayRenew && (
        <Button aria-label={t.renewOf(nameOf(contract))} onClick={() => onDeed({ kind: 'renew', contract })}>
          {t.renew}
        </Button>
      )}
    </>
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
