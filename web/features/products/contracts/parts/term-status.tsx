import type { Contract } from '#contract/products.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status } from '#web/ui/status.tsx';
import { contractPhrases } from '../phrases.ts';
import { termText } from '../term.ts';

/** Until when a contract covers; that there is none. */
export function TermStatus({ contract }: { contract: Contract | null }) {
  const t = usePhrases(contractPhrases);
  const { tone, text, note } = termText(contract, useLocale());
  return (
    <>
      <Status tone={tone}>{text}</Status>
      {note && <span className="text-sm text-muted">{note}</span>}
      {contract?.isForeign && <span className="text-sm text-muted">{t.foreign}</span>}
    </>
  );
}
