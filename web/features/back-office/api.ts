import { useCallback, useState } from 'react';
import { listPushTokens, listReadings, listRefusals, listSources, showReading } from '#contract/back-office.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';
import type { ReadingFilters } from './readings/filters.ts';

const WHILE_RUNNING_MS = 3000;
const OTHERWISE_MS = 30_000;

/** How often to ask again: a reading that runs counts on, others begin by the timetable. */
export function exchangePace(runs: boolean): number {
  return runs ? WHILE_RUNNING_MS : OTHERWISE_MS;
}

export function useSources(refreshEvery: number) {
  return useData(listSources, { refreshEvery });
}

/** A page of the history, asked often while one of its readings runs. */
export function useReadings({ source, feed }: ReadingFilters, after: string | undefined) {
  const [runs, setRuns] = useState(false);
  const query = useData(listReadings, { source, feed, after }, { refreshEvery: exchangePace(runs), keepPrevious: true });
  const runsNow = query.data?.rows.some(({ state }) => state === 'running') ?? false;
  if (runsNow !== runs) setRuns(runsNow);
  return query;
}

/** One reading, asked often while it runs. */
export function useReading(readingId: string) {
  const [runs, setRuns] = useState(false);
  const query = useData(showReading, { readingId }, { refreshEvery: exchangePace(runs) });
  const runsNow = query.data?.state === 'running';
  if (runsNow !== runs) setRuns(runsNow);
  return query;
}

export function useRefusals(readingId: string, after: string | undefined, refreshEvery: number) {
  return useData(listRefusals, { readingId, after }, { refreshEvery, keepPrevious: true });
}

export function usePushTokens() {
  return useData(listPushTokens, { refreshEvery: OTHERWISE_MS });
}

/** To be called after a change: everything about the exchange is asked anew. */
export function useExchangeChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/back-office'), [outdated]);
}
