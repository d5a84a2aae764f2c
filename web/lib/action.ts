import { useCallback, useEffect, useRef, useState } from 'react';

export interface Action<A extends unknown[]> {
  /** Does the thing, unless it is being done already. True when it succeeded. */
  run(...args: A): Promise<boolean>;
  pending: boolean;
  /** Why the last run failed; null before, while running and after success. */
  error: unknown;
  clearError(): void;
}

/** Something that a person starts and that may fail: tells whether it is under way and why it failed. */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const busy = useRef(false);
  const run = useCallback(async (...args: A) => {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setError(null);
    try {
      await latest.current(...args);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }, []);
  const clearError = useCallback(() => setError(null), []);
  return { run, pending, error, clearError };
}
