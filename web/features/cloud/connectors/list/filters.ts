import { connectorFilters, connectorKinds, type ConnectorKind } from '#contract/connectors.ts';
import { addressWith } from '#web/lib/address.ts';

const MOST_SEARCHED = 100;

export type ConnectorFilter = (typeof connectorFilters)[number];

/** What the list is narrowed to; the address holds it. */
export interface ConnectorListing {
  search: string;
  kind: ConnectorKind | undefined;
  show: ConnectorFilter | undefined;
}

export const noNarrowing: ConnectorListing = { search: '', kind: undefined, show: undefined };

export function readListing(query: string): ConnectorListing {
  const params = new URLSearchParams(query);
  return {
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
    kind: connectorKinds.find((one) => one === params.get('kind')),
    show: connectorFilters.find((one) => one === params.get('show')),
  };
}

/** The page's address with another listing. */
export function withListing(path: string, query: string, change: Partial<ConnectorListing>): string {
  const { search, kind, show } = { ...readListing(query), ...change };
  return addressWith(path, query, { search: search.slice(0, MOST_SEARCHED), kind, show });
}

export function isNarrowed({ search, kind, show }: ConnectorListing): boolean {
  return search !== '' || kind !== undefined || show !== undefined;
}
