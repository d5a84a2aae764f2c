import { useSyncExternalStore } from 'react';

/** A value outside React that components can follow. */
export interface Signal<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function signal<T>(initial: T): Signal<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `atFirst` is what the prerendered page shows. */
export function useSignal<T>(source: Signal<T>, atFirst: T): T {
  return useSyncExternalStore(source.subscribe, source.get, () => atFirst);
}
