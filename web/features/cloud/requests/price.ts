import { formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { cloudRequestPhrases } from './phrases.ts';

/** What a request changes in the monthly price, in words. */
export function usePriceText(): (effect: number | null) => string {
  const t = usePhrases(cloudRequestPhrases);
  const locale = useLocale();
  return (effect) => {
    if (effect === null) return t.unknown;
    if (effect === 0) return t.free;
    return t.monthly(`${effect > 0 ? '+' : '−'}${formatMoney(Math.abs(effect), locale)}`);
  };
}
