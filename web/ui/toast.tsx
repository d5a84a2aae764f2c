import { lazy, Suspense, useSyncExternalStore } from 'react';

/** Queue and region come only with the first confirmation: most pages never need them. */
const Region = lazy(() => import('./toast-region.tsx'));

let used = false;
const listeners = new Set<() => void>();

/** Confirms that something was done. Never for errors: they stay where they happened. */
export function confirmDone(text: string): void {
  used = true;
  for (const listener of listeners) listener();
  void import('./toast-region.tsx').then((module) => module.show(text));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where confirmations appear; once in each shell. */
export function Toasts() {
  const needed = useSyncExternalStore(subscribe, () => used, () => false);
  return needed ? (
    <Suspense>
      <Region />
    </Suspense>
  ) : null;
}
