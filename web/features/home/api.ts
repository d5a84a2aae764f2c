import { useEffect, useState } from 'react';
import { showHome } from '#contract/home.ts';
import type { Claim } from '#contract/organizations.ts';
import { useData } from '#web/lib/query.tsx';
import { useSessionLost } from '#web/lib/session-lost.ts';
import { homePace } from './pace.ts';

/** A claim named in the registration is made by a job, a moment after the first page. */
const FIRST_MOMENTS_MS = 15_000;

/** The data of the home page, asked again by itself as often as `claimsPace` says. */
export function useHome(claimsPace: (claims: readonly Claim[]) => number | false) {
  const [justOpened, setJustOpened] = useState(true);
  const [pace, setPace] = useState<number | false>(false);
  const lost = useSessionLost();
  const query = useData(showHome, { refreshEvery: pace });
  const wanted = !lost && homePace(query.data, justOpened, claimsPace);
  if (wanted !== pace) setPace(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setJustOpened(false), FIRST_MOMENTS_MS);
    return () => clearTimeout(timer);
  }, []);
  return query;
}
