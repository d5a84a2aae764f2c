import { showAdditionScan } from '#contract/products.ts';
import { urlOf } from '#web/lib/api.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { deskAdditionPhrases } from '../phrases.ts';

export function ScanLink({ additionId, name }: { additionId: string; name: string }) {
  const t = usePhrases(deskAdditionPhrases);
  return (
    <Link href={urlOf(showAdditionScan, { additionId })} target="_blank" aria-label={`${t.openScan}: ${name}`}>
      {t.openScan}
    </Link>
  );
}
