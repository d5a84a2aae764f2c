import { documentKinds, documentSorts, paymentStates, type DocumentKind, type DocumentSort, type PaymentState } from '#contract/documents.ts';
import { isDay, type Period } from '#web/lib/day.ts';

/** What the list is narrowed to and how it is sorted; the address holds it. */
export interface DocumentFilters extends Period {
  kind: DocumentKind | undefined;
  search: string;
  payment: PaymentState | undefined;
  contract: string | undefined;
  sort: DocumentSort;
}

/** What the reset button leaves of them: kind and order are a view, not a narrowing. */
export const noFilters = { search: '', payment: undefined, contract: undefined, from: undefined, to: undefined } as const satisfies Partial<DocumentFilters>;

const MOST_SEARCHED = 100;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function readFilters(query: string): DocumentFilters {
  const params = new URLSearchParams(query);
  const known = <V extends string>(values: readonly V[], name: string) => values.find((value) => value === params.get(name));
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return isDay(value) ? value : undefined;
  };
  const kind = known(documentKinds, 'kind');
  return {
    kind,
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
    payment: mayBePaid(kind) ? known(paymentStates, 'payment') : undefined,
    contract: idIn(params, 'contract'),
    from: day('from'),
    to: day('to'),
    sort: known(documentSorts, 'sort') ?? 'newest',
  };
}

/** The page's address with other filters; what stands there beside them stays. */
export function addressWith(path: string, query: string, change: Partial<DocumentFilters>): string {
  const params = new URLSearchParams(query);
  const filters = { ...readFilters(query), ...change };
  const wanted = {
    ...filters,
    search: filters.search.slice(0, MOST_SEARCHED),
    payment: mayBePaid(filters.kind) ? filters.payment : undefined,
    sort: filters.sort === 'newest' ? undefined : filters.sort,
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return addressOf(path, params);
}

/** Only invoices are paid; among all kinds they stand too. */
export function mayBePaid(kind: DocumentKind | undefined): boolean {
  return kind === undefined || kind === 'invoice';
}

/** How many of the filters beside the search hide something. */
export function countNarrowing({ payment, contract, from, to }: DocumentFilters): number {
  return [payment, contract, from ?? to].filter((value) => value !== undefined).length;
}

export function isNarrowed(filters: DocumentFilters): boolean {
  return filters.search !== '' || countNarrowing(filters) > 0;
}

/** The document that is open over the list. */
export function openDocumentIn(query: string): string | undefined {
  return idIn(new URLSearchParams(query), 'document');
}

/** The same page with another document open, or none. */
export function withDocument(path: string, query: string, id: string | undefined): string {
  const params = new URLSearchParams(query);
  if (id === undefined) params.delete('document');
  else params.set('document', id);
  return addressOf(path, params);
}

function addressOf(path: string, params: URLSearchParams): string {
  return params.size === 0 ? path : `${path}?${params}`;
}

function idIn(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name) ?? '';
  return UUID.test(value) ? value.toLowerCase() : undefined;
}
