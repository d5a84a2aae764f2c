import { useEffect } from 'react';
import { ApiError } from '#web/lib/api-error.ts';
import { useOutdated } from '#web/lib/query.tsx';
import { usePeopleScope } from './api.ts';

/** Whether a list's refusal says that the chosen organisation is no longer the viewer's. Then the rest of the page asks anew. */
export function useGone(refusal: unknown): { isGone: boolean; name: string | null } {
  const { chosen, query } = usePeopleScope();
  const outdated = useOutdated();
  const isGone = chosen !== undefined && refusal instanceof ApiError && refusal.code === 'not_found';
  useEffect(() => {
    if (isGone) void outdated('/api/organizations');
  }, [isGone, outdated]);
  return { isGone, name: query.data?.organizations.find((one) => one.id === chosen)?.name ?? null };
}
