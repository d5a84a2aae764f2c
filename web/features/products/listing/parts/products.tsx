import { useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { usePhrases } from '#web/lib/phrases.ts';
import { Moment } from '#web/lib/moment.tsx';
import { late } from '#web/ui/late.tsx';
import { useDeeds } from '../../deeds.ts';
import { addressWith, readFilters, type ProductFilters } from '../../filters.ts';
import type { Owner } from '../../parts/owner-field.tsx';
import { useOverview } from '../overview.ts';
import { listingPhrases } from '../phrases.ts';
import { ByOrganization } from './by-organization.tsx';
import { CategoryList } from './category-list.tsx';
import { CategoryTabs } from './category-tabs.tsx';
import { Due } from './due.tsx';
import { Missing } from './missing.tsx';
import { Rental } from './rental.tsx';
import { Toolbar } from './toolbar.tsx';

const DeedDialog = late(() => import('../../parts/deed-dialog.tsx'));

interface ProductsProps {
  /** Those in view in which the viewer may see products; at least one. */
  organizations: readonly Owner[];
  chosen: string | undefined;
  contactsHref: string;
}

/** «Мои продукты» (manual, 7): by category or by organisation. */
export function Products({ organizations, chosen, contactsHref }: ProductsProps) {
  const [path, navigate] = useLocation();
  const filters = readFilters(useSearch());
  const { categories, counts, due, asOf } = useOverview(filters, chosen);
  const { asked, ask, close } = useDeeds();
  const box = useRef<HTMLDivElement>(null);
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<ProductFilters>) => navigate(addressWith(path, location.search, { ...readFilters(location.search), ...part }), { replace: true });
  const shared = {
    filters, chosen, categories,
    withOrganization: organizations.length > 1,
    onDeed: ask,
    onFilters: (part: Partial<ProductFilters>) => {
      change(part);
      // The button that was pressed goes away with the empty list.
      box.current?.querySelector('input')?.focus();
    },
  };
  return (
    <>
      <Toolbar filters={filters} onFilters={change} searchBox={box} />
      {due && <Due due={due} filters={filters} />}
      {filters.by === 'category' && !filters.isDue && <CategoryTabs filters={filters} categories={categories} counts={counts} />}
      {filters.by === 'organization' || filters.isDue ? (
        <ByOrganization key={`${filters.isDue} ${chosen}`} {...shared} />
      ) : filters.category === 'rental' ? (
        <Rental key={chosen} {...shared} />
      ) : (
        <CategoryList key={`${filters.category} ${chosen}`} {...shared} />
      )}
      {asOf !== undefined && <AsOf at={asOf} />}
      <Missing organizations={organizations} search={filters.search} contactsHref={contactsHref} />
      {asked && (
        <DeedDialog key={asked.times} deed={asked.deed} open={asked.open} onClose={close} />
      )}
    </>
  );
}

/** Until when the copy is known to be right. */
function AsOf({ at }: { at: string | null }) {
  const t = usePhrases(listingPhrases);
  return (
    <p className="mt-3 text-sm text-muted">
      {at === null ? t.noData : (
        <>
          {t.asOf} <Moment at={at} />
        </>
      )}
    </p>
  );
}
