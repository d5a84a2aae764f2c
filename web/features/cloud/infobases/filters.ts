import { addressWith } from '#web/lib/address.ts';

const MOST_SEARCHED = 100;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the list of 1C sessions is narrowed to; the address holds it. */
export interface SessionListing {
  search: string;
  infobase: string | undefined;
}

export const noNarrowing: SessionListing = { search: '', infobase: undefined };

export function readListing(query: string): SessionListing {
  const params = new URLSearchParams(query);
  const infobase = params.get('infobase') ?? '';
  return { search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED), infobase: UUID.test(infobase) ? infobase.toLowerCase() : undefined };
}

/** The page's address with another listing; what stands there beside it stays. */
export function withListing(path: string, query: string, change: Partial<SessionListing>): string {
  const { search, infobase } = { ...readListing(query), ...change };
  return addressWith(path, query, { search: search.slice(0, MOST_SEARCHED), infobase });
}

export function isNarrowed({ search, infobase }: SessionListing): boolean {
  return search !== '' || infobase !== undefined;
}
