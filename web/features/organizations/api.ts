import { useCallback, useState } from 'react';
import { listOrganizations } from '#contract/organizations.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';
import { useSessionLost } from '#web/lib/session-lost.ts';
import { claimsPace } from './claims/pace.ts';

/** The viewer's organisations and claims; asked again by itself while a claim is under way. */
export function useOrganizations() {
  const [pace, setPace] = useState<number | false>(false);
  const query = useData(listOrganizations, { refreshEvery: pace });
  const lost = useSessionLost();
  const wanted = !lost && claimsPace(query.data?.claims ?? []);
  if (wanted !== pace) setPace(wanted);
  return query;
}

/** To be called after a change: every page that shows organisations asks anew. */
export function useOrganizationsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/organizations', '/api/home'), [outdated]);
}
