import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import type { Owner } from '../../parts/owner-field.tsx';
import { productPhrases } from '../../phrases.ts';

/** A client's organisation; its INN leads to what the provider's base has of it. */
export function ClientName({ organization: { name, inn } }: { organization: Owner }) {
  const t = usePhrases(productPhrases);
  return (
    <>
      {name}{' '}
      <Link href={`/staff/clients?search=${inn}`} className="tabular-nums">
        {t.innOf(inn)}
      </Link>
    </>
  );
}
