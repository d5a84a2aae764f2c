import { useState } from 'react';
import { useAction } from '#web/lib/action.ts';
import { startDownload } from '#web/lib/save-file.ts';
import { linkTo } from './api.ts';

export interface Download {
  /** One file, or a ZIP of several. */
  start(documentIds: readonly string[]): void;
  /** What is being asked for now. */
  underway: readonly string[];
  error: unknown;
}

/** Files go from the server to the disk, past the page: a ZIP may be large. */
export function useDownload(): Download {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { run, pending, error } = useAction(async (documentIds: readonly string[]) => {
    setAsked(documentIds);
    startDownload(await linkTo(documentIds));
  });
  return { start: (documentIds) => void run(documentIds), underway: pending ? asked : [], error };
}
