import { useSyncExternalStore, type ComponentType } from 'react';

/** Queue and region come only with the first confirmation: most pages never need them. */
let Region: ComponentType | null = null;

const listeners = new Set<() => void>();

/** Confirms that something was done. Never for errors: they stay where they happened. What was done is seen on the page too, should the words not come. */
export function confirmDone(text: string): void {
  const shown = import('./toast-region.tsx').then((module) => {
    Region = module.default;
    for (const listener of listeners) listener();
    module.show(text);
  });
  void shown.catch(() => undefined);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where confirmations appear; once in each shell. */
export function Toasts() {
  const needed = useSyncExternalStore(subscribe, () => Region !== null, () => false);
  return needed && Region && <Region />;
}
