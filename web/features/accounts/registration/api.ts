import { useEffect, useState } from 'react';
import { showRegistration } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { hasBegun, keepBegun } from './begun.ts';
import type { RegistrationState } from './steps.ts';

export function isRegistrationGone(failure: unknown): boolean {
  return failure instanceof ApiError && failure.code === 'registration_gone';
}

/** Asks once where a registration begun before stands; `onFound` hears of one that still lives. */
export function useResume(onFound: (state: RegistrationState) => void) {
  const [asking, setAsking] = useState(hasBegun);
  const { run, pending, error } = useAction(async () => {
    try {
      onFound(await call(showRegistration));
    } catch (failure) {
      if (!isRegistrationGone(failure)) throw failure;
      keepBegun(false);
    }
    setAsking(false);
  });
  useEffect(() => {
    if (asking) void run();
  }, [asking, run]);
  return { asking, pending, error, retry: () => void run() };
}
