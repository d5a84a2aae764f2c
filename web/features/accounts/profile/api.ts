import { useCallback } from 'react';
import type * as z from 'zod/mini';
import { showProfile, type profile } from '#contract/accounts.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

export type Profile = z.output<typeof profile>;

export function useProfile() {
  return useData(showProfile);
}

/** To be called after a change: every page that shows something of the profile asks anew. */
export function useProfileChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/profile', '/api/home', '/api/session'), [outdated]);
}
