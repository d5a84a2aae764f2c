import { readJournal } from '#contract/journal.ts';
import { useData } from '#web/lib/query.tsx';
import type { JournalFilters } from './filters.ts';

/** A page of an organisation's journal, or of the viewer's own where none is named. */
export function useJournal(organization: string | undefined, filters: JournalFilters, after: string | undefined) {
  return useData(readJournal, { ...filters, organization, after }, { keepPrevious: true });
}
