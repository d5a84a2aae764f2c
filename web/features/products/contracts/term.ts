import type { Contract } from '#contract/products.ts';
import type { Locale } from '#contract/locale.ts';
import { formatDay } from '#web/lib/format.ts';
import type { Tone } from '#web/ui/status.tsx';
import { contractPhrases } from './phrases.ts';

export interface TermText {
  tone: Tone;
  text: string;
  /** The day itself, where the text tells only how many are left. */
  note: string | null;
}

/** Until when a product is covered, in words and colour. */
export function termText(contract: Pick<Contract, 'state' | 'startsOn' | 'endsOn' | 'daysLeft'> | null, locale: Locale): TermText {
  const t = contractPhrases[locale].term;
  if (!contract) return { tone: 'neutral', text: t.none, note: null };
  const { state, startsOn, endsOn, daysLeft } = contract;
  if (state === 'future') return { tone: 'neutral', text: t.begins(formatDay(startsOn ?? '', locale)), note: null };
  if (endsOn === null) return { tone: 'success', text: t.endless, note: null };
  const day = formatDay(endsOn, locale);
  if (state === 'ended') return { tone: 'danger', text: t.ended(day), note: null };
  if (state === 'in_force') return { tone: 'success', text: t.until(day), note: null };
  return { tone: 'warning', text: daysLeft ? t.daysLeft(daysLeft) : t.lastDay, note: t.until(day) };
}
