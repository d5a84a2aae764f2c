import { signal, useSignal } from '#web/lib/signal.ts';

const none: readonly string[] = [];
const hidden = signal(none);

/** Orders whose end the viewer has seen. */
export function useHiddenOrders(): readonly string[] {
  return useSignal(hidden, none);
}

export function hideOrder(id: string): void {
  hidden.set([...hidden.get(), id]);
}
