import { trouble, type Trouble } from '../trouble.ts';

/** `level`: where the library was when it happened. */
export interface SshFault extends Error {
  readonly level?: string;
  readonly code?: string;
}

/** Why no connection came about. Nothing was asked of the host yet. */
export function describeFault(error: SshFault): Trouble {
  switch (error.level) {
    case 'client-authentication':
      return trouble('refused', 'the host takes neither this name nor what proves it');
    case 'client-timeout':
      return trouble('unreachable', 'the host did not greet in time');
    case 'client-socket':
    case 'client-dns':
      return trouble('unreachable', `no connection (${error.code ?? 'failed'})`);
    default:
      return trouble('unexpected', 'the host speaks no SSH that we understand');
  }
}
