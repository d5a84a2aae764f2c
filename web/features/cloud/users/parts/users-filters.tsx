import type { RefObject } from 'react';
import { userFilters, userSorts, type Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import type { UserFilter, UserListing } from '../filters.ts';
import { cloudUserPhrases } from '../phrases.ts';

interface UsersFiltersProps {
  cloud: Cloud;
  listing: UserListing;
  /** How many each filter leaves; undefined until known. */
  counts: Partial<Record<UserFilter, number>> | undefined;
  onChange: (change: Partial<UserListing>) => void;
  searchBox: RefObject<HTMLDivElement | null>;
}

export function UsersFilters({ cloud, listing, counts, onChange, searchBox }: UsersFiltersProps) {
  const t = usePhrases(cloudUserPhrases);
  const offered = userFilters.filter((one) => cloud.has.terminals || one === 'locked' || one === 'disabled');
  const label = (one: UserFilter) => (counts?.[one] === undefined ? t.shown[one] : `${t.shown[one]} (${counts[one]})`);
  return (
    <div className="mb-4 flex flex-wrap items-start gap-3">
      {/* As far down as the fields beside it, whose labels stand above them. */}
      <div ref={searchBox} className="max-sm:w-full sm:w-64 sm:pt-6.5">
        <SearchField label={t.search} value={listing.search} onSearch={(search) => onChange({ search })} />
      </div>
      <div className="w-48 max-sm:w-auto max-sm:flex-1">
        <Select
          label={t.show}
          options={[{ value: '', label: t.all }, ...offered.map((value) => ({ value, label: label(value) }))]}
          value={listing.show ?? ''}
          onChange={(show) => onChange({ show: show === '' ? undefined : show })}
        />
      </div>
      <div className="w-48 max-sm:w-auto max-sm:flex-1">
        <Select label={t.sort} options={userSorts.filter((one) => cloud.has.terminals || one !== 'presence').map((value) => ({ value, label: t.sorts[value] }))} value={listing.sort} onChange={(sort) => onChange({ sort })} />
      </div>
    </div>
  );
}
