import type { RefObject } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Choice } from '#web/ui/choice.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import type { ProductFilters } from '../../filters.ts';
import { listingPhrases } from '../phrases.ts';

interface ToolbarProps {
  filters: ProductFilters;
  onFilters: (change: Partial<ProductFilters>) => void;
  searchBox: RefObject<HTMLDivElement | null>;
}

/** «По категориям / По организациям», and the search. */
export function Toolbar({ filters, onFilters, searchBox }: ToolbarProps) {
  const t = usePhrases(listingPhrases);
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
      <div ref={searchBox} className="w-80 max-sm:w-full">
        <SearchField label={t.search} value={filters.search} onSearch={(search) => onFilters({ search })} />
      </div>
      {!filters.isDue && (
        <div className="max-sm:w-full">
          <Choice
            label={<span className="sr-only">{t.view}</span>}
            look="segments"
            value={filters.by}
            onChange={(by) => onFilters({ by })}
            options={[
              { value: 'category', label: t.byCategory },
              { value: 'organization', label: t.byOrganization },
            ]}
          />
        </div>
      )}
    </div>
  );
}
