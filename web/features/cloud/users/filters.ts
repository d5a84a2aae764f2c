import { userFilters, userSorts } from '#contract/cloud.ts';
import { addressWith } from '#web/lib/address.ts';

const MOST_SEARCHED = 100;

export type UserFilter = (typeof userFilters)[number];
export type UserSort = (typeof userSorts)[number];

/** What the list is narrowed to and how it is sorted; the address holds it. */
export interface UserListing {
  search: string;
  show: UserFilter | undefined;
  sort: UserSort;
}

export const noNarrowing = { search: '', show: undefined } as const;

export function readListing(query: string): UserListing {
  const params = new URLSearchParams(query);
  return {
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
    show: userFilters.find((one) => one === params.get('show')),
    sort: userSorts.find((one) => one === params.get('sort')) ?? 'name',
  };
}

/** The page's address with another listing; what stands there beside it stays. */
export function withListing(path: string, query: string, change: Partial<UserListing>): string {
  const { search, show, sort } = { ...readListing(query), ...change };
  return addressWith(path, query, { search: search.slice(0, MOST_SEARCHED), show, sort: sort === 'name' ? undefined : sort });
}

export function isNarrowed({ search, show }: UserListing): boolean {
  return search !== '' || show !== undefined;
}
