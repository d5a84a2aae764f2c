import { useCallback, useEffect, useState } from 'react';

export interface Steps<S extends string> {
  /** The step that the person wants to see. */
  step: S;
  /** Goes on; the browser's Back then leads here again, not away from the page. */
  forward(next: S): void;
  /** Goes to another step in the place of this one. */
  replace(next: S): void;
}

/** The steps of one page, each an entry of the browser's history under the same address. */
export function useSteps<S extends string>(all: readonly [S, ...S[]]): Steps<S> {
  const [first] = all;
  const [step, setStep] = useState<S>(first);
  useEffect(() => {
    const popped = (event: PopStateEvent) => setStep(all.find((one) => one === stepIn(event.state)) ?? first);
    addEventListener('popstate', popped);
    return () => removeEventListener('popstate', popped);
  }, [all, first]);
  const forward = useCallback((next: S) => {
    history.pushState({ step: next }, '');
    setStep(next);
  }, []);
  const replace = useCallback((next: S) => {
    history.replaceState({ step: next }, '');
    setStep(next);
  }, []);
  return { step, forward, replace };
}

function stepIn(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined;
}
