import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import type { Owner } from '../../parts/owner-field.tsx';
import { productPhrases } from '../../phrases.ts';

/** A client's organisation; leads to what else is known of it. */
export function ClientName({ organization: { name, inn } }: { organization: Owner }) {
  const t = usePhrases(productPhrases);
  return (
    <>
      <Link href={`/staff/clients?search=${inn}`}>{name}</Link>
      <span className="block text-sm text-muted tabular-nums">{t.innOf(inn)}</span>
    </>
  );
}
