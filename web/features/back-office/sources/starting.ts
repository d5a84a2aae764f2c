import { useState } from 'react';
import { startReading, type Source } from '#contract/back-office.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { exchangePace, useExchangeChanged, useSources } from '../api.ts';
import { isRunning, markOf } from './health.ts';
import { sourcePhrases } from './phrases.ts';

/** Has a source read: what changed, or everything. */
export type StartSource = (source: Source, isWhole: boolean) => Promise<void>;

/** The sources, asked often while one is read, or waits for it since it was started here. */
export function useExchange() {
  const t = usePhrases(sourcePhrases);
  const changed = useExchangeChanged();
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({});
  const [pace, setPace] = useState(() => exchangePace(false));
  const query = useSources(pace);
  const isQueued = (source: Source) => marks[source.name] === markOf(source) && !isRunning(source);
  const wanted = exchangePace(query.data?.sources.some((source) => isRunning(source) || isQueued(source)) ?? false);
  if (wanted !== pace) setPace(wanted);
  const start: StartSource = async (source, isWhole) => {
    try {
      await call(startReading, { source: source.name, isWhole });
    } catch (failure) {
      // Somebody was first, or the source is gone: the page is to show it.
      if (failure instanceof ApiError) void changed();
      throw failure;
    }
    setMarks((before) => ({ ...before, [source.name]: markOf(source) }));
    confirmDone(t.started);
    await changed();
  };
  return { query, isQueued, start };
}
