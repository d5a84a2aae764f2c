import { signal, useSignal } from './signal.ts';

const offline = signal(false);

/** A call failed to reach the server. */
export function connectionLost(): void {
  offline.set(true);
}

/** An answer came, whatever it says. */
export function connectionWorks(): void {
  offline.set(false);
}

/** Follows the browser's own knowledge of the network; the way back is believed only after an answer. */
export function watchConnection(): void {
  addEventListener('offline', connectionLost);
  addEventListener('online', () => {
    fetch('/healthz', { cache: 'no-store' }).then(connectionWorks, connectionLost);
  });
  if (!navigator.onLine) connectionLost();
}

export function useOffline(): boolean {
  return useSignal(offline, false);
}
