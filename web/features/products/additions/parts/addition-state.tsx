import type { AdditionState as State, Product } from '#contract/products.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import type { ProductDeed } from '../../deeds.ts';
import { additionPhrases } from '../phrases.ts';

const tones = { checking: 'info', confirmed: 'success', declined: 'danger' } as const satisfies Partial<Record<State, Tone>>;

interface AdditionStateProps {
  product: Product;
  onDeed: (deed: ProductDeed) => void;
}

/** What became of a product that was added by hand. */
export function AdditionState({ product, onDeed }: AdditionStateProps) {
  const t = usePhrases(additionPhrases);
  const { addition } = product;
  if (!addition || addition.state === 'withdrawn' || addition.state === 'merged') return null;
  return (
    <>
      <Status tone={tones[addition.state]}>{t.states[addition.state]}</Status>
      {addition.reason !== null && (
        <div className="text-left text-sm">
          <Quote by={t.reason}>{addition.reason}</Quote>
        </div>
      )}
      {addition.mayWithdraw && (
        <Button aria-label={t.withdrawOf(product.name)} onClick={() => onDeed({ kind: 'withdraw_addition', product })}>
          {t.withdraw}
        </Button>
      )}
    </>
  );
}
