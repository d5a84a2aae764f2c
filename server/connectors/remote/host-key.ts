import { createHash } from 'node:crypto';
import { Client } from 'ssh2';
import { trouble, type Trouble } from '../trouble.ts';
import { describeFault, type SshFault } from './ssh-faults.ts';

export interface SshAddress {
  readonly host: string;
  readonly port: number;
}

/** As ssh-keygen shows it, for the engineer to compare. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/** The key that a host shows at first contact. Nobody signs in for it. */
export function learnHostKey({ host, port }: SshAddress, timeoutMs = 10_000): Promise<{ readonly kind: 'learned'; readonly fingerprint: string } | Trouble> {
  const { promise, resolve } = Promise.withResolvers<{ readonly kind: 'learned'; readonly fingerprint: string } | Trouble>();
  const client = new Client();
  client.on('error', (error: SshFault) => resolve(describeFault(error)));
  client.on('close', () => resolve(trouble('unreachable', 'the host closed the connection')));
  client.connect({
    host,
    port,
    username: 'nobody',
    readyTimeout: timeoutMs,
    hostVerifier: (key: Buffer) => {
      resolve({ kind: 'learned', fingerprint: fingerprintOf(key) });
      return false;
    },
  });
  return promise.finally(() => client.destroy());
}
