import { signal, useSignal } from './signal.ts';

const lost = signal(false);

/** The server no longer knows this session (it ended elsewhere, or was idle too long). */
export function sessionLost(): void {
  lost.set(true);
}

export function useSessionLost(): boolean {
  return useSignal(lost, false);
}
