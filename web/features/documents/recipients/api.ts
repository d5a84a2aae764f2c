import { useCallback } from 'react';
import { listRecipients } from '#contract/documents.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Recipients answer by their letters. */
const REFRESH_MS = 30_000;

export function useRecipients(organization: string | undefined, after: string | undefined) {
  return useData(listRecipients, { organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useRecipientsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/bill-recipients'), [outdated]);
}
