import { feeds, type Feed } from '#contract/back-office.ts';

/** What the history is narrowed to; the address holds it. */
export interface ReadingFilters {
  source: string | undefined;
  feed: Feed | undefined;
}

export const noFilters: ReadingFilters = { source: undefined, feed: undefined };

const LONGEST_NAME = 50;

export function readFilters(query: string): ReadingFilters {
  const params = new URLSearchParams(query);
  return {
    source: params.get('source')?.slice(0, LONGEST_NAME) || undefined,
    feed: feeds.find((feed) => feed === params.get('feed')),
  };
}

/** The history with these filters. */
export function historyPath({ source, feed }: ReadingFilters): string {
  return `/staff/exchange?${new URLSearchParams({ view: 'history', ...(source ? { source } : {}), ...(feed ? { feed } : {}) })}`;
}

export function isNarrowed({ source, feed }: ReadingFilters): boolean {
  return source !== undefined || feed !== undefined;
}

/** A reading with what it refused. */
export function readingPath(readingId: string): string {
  return `/staff/exchange/readings/${readingId}`;
}
