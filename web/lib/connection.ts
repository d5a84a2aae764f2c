import { signal, useSignal } from './signal.ts';

const ASK_AGAIN_MS = 5_000;

const offline = signal(false);
let asking: ReturnType<typeof setInterval> | undefined;

/** A call failed to reach the server; from now on it is asked until it answers. */
export function connectionLost(): void {
  offline.set(true);
  asking ??= setInterval(ask, ASK_AGAIN_MS);
}

/** An answer came, whatever it says. */
export function connectionWorks(): void {
  offline.set(false);
  clearInterval(asking);
  asking = undefined;
}

function ask(): void {
  fetch('/healthz', { cache: 'no-store' }).then(connectionWorks, () => undefined);
}

/** Follows the browser's own knowledge of the network; the way back is believed only after an answer. */
export function watchConnection(): void {
  addEventListener('offline', connectionLost);
  addEventListener('online', ask);
  if (!navigator.onLine) connectionLost();
}

export function useOffline(): boolean {
  return useSignal(offline, false);
}
