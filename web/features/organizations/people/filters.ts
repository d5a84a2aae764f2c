import { memberSorts, type MemberSort } from '#contract/members.ts';
import { roles, type Role } from '#contract/organizations.ts';
import { addressWith } from '#web/lib/address.ts';

/** What the list of employees is narrowed to and ordered by; the address holds it. */
export interface MemberFilters {
  search: string;
  role: Role | undefined;
  sort: MemberSort;
}

const MOST_SEARCHED = 100;

export function readFilters(query: string): MemberFilters {
  const params = new URLSearchParams(query);
  return {
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
    role: roles.find((role) => role === params.get('role')),
    sort: memberSorts.find((sort) => sort === params.get('sort')) ?? 'name',
  };
}

/** The address with other filters; what stands there beside them stays. */
export function writeFilters(path: string, query: string, { search, role, sort }: MemberFilters): string {
  return addressWith(path, query, { search: search.slice(0, MOST_SEARCHED), role, sort: sort === 'name' ? undefined : sort });
}

/** Whether the list may lack somebody. */
export function isNarrowed({ search, role }: MemberFilters): boolean {
  return search !== '' || role !== undefined;
}
