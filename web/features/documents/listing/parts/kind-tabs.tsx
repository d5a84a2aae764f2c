import { useLocation, useSearch } from 'wouter';
import { documentKinds } from '#contract/documents.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { addressWith, readFilters } from '../filters.ts';
import { listingPhrases } from '../phrases.ts';

/** All documents, or those of one kind; what else is chosen stays. */
export function KindTabs() {
  const t = usePhrases(listingPhrases);
  const [path] = useLocation();
  const search = useSearch();
  const current = readFilters(search).kind;
  return (
    <TabLinks
      label={t.tabs}
      tabs={[undefined, ...documentKinds].map((kind) => ({
        href: addressWith(path, search, { kind }),
        label: kind === undefined ? t.all : t.kinds[kind],
        current: kind === current,
      }))}
    />
  );
}
