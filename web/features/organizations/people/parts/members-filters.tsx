import { memberSorts } from '#contract/members.ts';
import { roles } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { MemberFilters } from '../filters.ts';
import { memberListPhrases } from '../member-phrases.ts';

interface MembersFiltersProps {
  filters: MemberFilters;
  onChange: (change: Partial<MemberFilters>) => void;
}

/** Search, role and order of the list. */
export function MembersFilters({ filters, onChange }: MembersFiltersProps) {
  const t = usePhrases(memberListPhrases).filters;
  const words = usePhrases(organizationPhrases);
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <SearchField label={t.search} value={filters.search} onSearch={(search) => onChange({ search })} />
      <div className="w-44 max-sm:w-auto max-sm:flex-1">
        <Select
          label={t.role}
          options={[{ value: '', label: t.anyRole }, ...roles.map((role) => ({ value: role, label: words.roles[role] }))]}
          value={filters.role ?? ''}
          onChange={(role) => onChange({ role: role === '' ? undefined : role })}
        />
      </div>
      <div className="w-52 max-sm:w-auto max-sm:flex-1">
        <Select
          label={t.sort}
          options={memberSorts.map((sort) => ({ value: sort, label: t.sorts[sort] }))}
          value={filters.sort}
          onChange={(sort) => onChange({ sort })}
        />
      </div>
    </div>
  );
}
