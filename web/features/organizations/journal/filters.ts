import * as z from 'zod/mini';
import { journalTopics, type JournalTopic } from '#contract/journal.ts';
import { addressWith } from '#web/lib/address.ts';

/** What the journal is narrowed to; the address holds it. */
export interface JournalFilters {
  search: string;
  topic: JournalTopic | undefined;
  /** First and last day, `2026-11-28`. */
  from: string | undefined;
  to: string | undefined;
}

export const noFilters: JournalFilters = { search: '', topic: undefined, from: undefined, to: undefined };

const MOST_SEARCHED = 100;
const FIRST_YEAR = '2000';

export function readFilters(query: string): JournalFilters {
  const params = new URLSearchParams(query);
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return isDay(value) ? value : undefined;
  };
  return {
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
    topic: journalTopics.find((topic) => topic === params.get('topic')),
    from: day('from'),
    to: day('to'),
  };
}

/** The address with other filters; what stands there beside them stays. */
export function writeFilters(path: string, query: string, filters: JournalFilters): string {
  return addressWith(path, query, { ...filters, search: filters.search.slice(0, MOST_SEARCHED) });
}

/** A day that the calendar has, with a whole year: `0202` stands there while 2026 is being typed. */
export function isDay(text: string): boolean {
  return z.safeParse(z.iso.date(), text).success && text >= FIRST_YEAR;
}

/** The last day stands before the first: nothing could be found. */
export function isReversed({ from, to }: Pick<JournalFilters, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined && to < from;
}

export function isNarrowed(filters: JournalFilters): boolean {
  return Object.values(filters).some(Boolean);
}
