import { useEffect } from 'react';
import { ApiError } from './api-error.ts';
import { useOutdated } from './query.tsx';

/** Whether a refusal says that the viewer may no longer see this. Then the page and its frame ask anew what they may. */
export function useClosed(refusal: unknown): boolean {
  const outdated = useOutdated();
  const isClosed = refusal instanceof ApiError && (refusal.code === 'not_found' || refusal.code === 'forbidden');
  useEffect(() => {
    if (isClosed) void outdated('/api/organizations', '/api/home');
  }, [isClosed, outdated]);
  return isClosed;
}
