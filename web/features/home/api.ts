import { showHome, type Home } from '#contract/home.ts';
import { useData } from '#web/lib/query.tsx';

/** The data of the home page, asked again by itself as often as `paceOf` says. */
export function useHome(paceOf: (home: Home | undefined) => number | false) {
  return useData(showHome, { refreshEvery: paceOf });
}
