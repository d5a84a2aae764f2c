import { useLocation, useSearch } from 'wouter';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { addressFor } from '../../chosen.ts';
import { switcherPhrases } from '../phrases.ts';

/** Says that the page shows one organisation of several, and leads back to all. */
export function OnlyChosen({ name }: { name: string }) {
  const t = usePhrases(switcherPhrases);
  const [path] = useLocation();
  const search = useSearch();
  return (
    <p className="mb-4 text-muted">
      {t.shown(name)} <Link href={addressFor(path, search, undefined)}>{t.showAll}</Link>
    </p>
  );
}
