import { useCallback, useEffect, useState } from 'react';
import { listOrganizations } from '#contract/organizations.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';
import { useSessionLost } from '#web/lib/session-lost.ts';
import { organizationsPace } from './claims/pace.ts';

/** A claim named in the registration is made by a job, a moment after the first page. */
const FIRST_MOMENTS_MS = 15_000;

/** How often what shows organisations and claims is to be asked again. */
export function useOrganizationsPace(): (shown: Parameters<typeof organizationsPace>[0]) => number | false {
  const [justOpened, setJustOpened] = useState(true);
  const lost = useSessionLost();
  useEffect(() => {
    const timer = setTimeout(() => setJustOpened(false), FIRST_MOMENTS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (shown) => !lost && organizationsPace(shown, justOpened);
}

/** The viewer's organisations and claims. */
export function useOrganizations() {
  return useData(listOrganizations, { refreshEvery: useOrganizationsPace() });
}

/** To be called after a change: every page that shows organisations asks anew. */
export function useOrganizationsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/organizations', '/api/home'), [outdated]);
}
