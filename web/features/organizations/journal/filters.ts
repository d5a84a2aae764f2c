import { journalTopics, type JournalTopic } from '#contract/journal.ts';
import { addressWith } from '#web/lib/address.ts';
import { isDay, type Period } from '#web/lib/day.ts';

/** What the journal is narrowed to; the address holds it. */
export interface JournalFilters extends Period {
  search: string;
  topic: JournalTopic | undefined;
}

export const noFilters: JournalFilters = { search: '', topic: undefined, from: undefined, to: undefined };

const MOST_SEARCHED = 100;

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

export function isNarrowed(filters: JournalFilters): boolean {
  return Object.values(filters).some(Boolean);
}
