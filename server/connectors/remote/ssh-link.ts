import { Client } from 'ssh2';
import { trouble, type Trouble } from '../trouble.ts';
import { fingerprintOf, type SshAddress } from './host-key.ts';
import { describeFault, type SshFault } from './ssh-faults.ts';

export interface SshAccess extends SshAddress {
  readonly user: string;
  readonly password?: string;
  /** OpenSSH or PEM. */
  readonly privateKey?: string;
  readonly passphrase?: string;
  /** The only host key that is believed, as `SHA256:...`. */
  readonly fingerprint: string;
  /** From the first packet to being signed in. */
  readonly connectMs?: number;
  /** How often a silent host is asked whether it is there; after the third silence it is not. */
  readonly keepaliveMs?: number;
}

/** One connection to a host, kept while it works and opened anew when it is wanted again. */
export class SshLink {
  readonly #access: SshAccess;
  #opening: Promise<Client | Trouble> | null = null;
  #client: Client | null = null;
  #isClosed = false;

  constructor(access: SshAccess) {
    this.#access = access;
  }

  /** The same connection for all who ask. */
  open(): Promise<Client | Trouble> {
    if (this.#isClosed) return Promise.resolve(trouble('unreachable', 'the connection was closed by the portal'));
    this.#opening ??= this.#connect();
    return this.#opening;
  }

  holds(client: Client): boolean {
    return this.#client === client;
  }

  close(): void {
    this.#isClosed = true;
    this.#client?.destroy();
  }

  #connect(): Promise<Client | Trouble> {
    const client = new Client();
    this.#client = client;
    const { host, port, user, password, privateKey, passphrase, fingerprint, connectMs = 10_000, keepaliveMs = 10_000 } = this.#access;
    const { promise, resolve } = Promise.withResolvers<Client | Trouble>();
    const fail = (outcome: Trouble) => {
      this.#forget(client);
      client.destroy();
      resolve(outcome);
    };
    let isOther = false;
    client.on('ready', () => resolve(client));
    // After the sign-in an error comes before the end of the connection, which is what counts then.
    client.on('error', (error: SshFault) => fail(isOther ? trouble('untrusted', 'the host has another key than the one known') : describeFault(error)));
    client.on('close', () => fail(trouble('unreachable', 'the host closed the connection')));
    try {
      client.connect({
        host,
        port,
        username: user,
        ...(password === undefined ? {} : { password }),
        ...(privateKey === undefined ? {} : { privateKey, ...(passphrase === undefined ? {} : { passphrase }) }),
        readyTimeout: connectMs,
        keepaliveInterval: keepaliveMs,
        hostVerifier: (key: Buffer) => {
          isOther = fingerprintOf(key) !== fingerprint;
          return !isOther;
        },
      });
    } catch {
      fail(trouble('refused', 'our private key cannot be read'));
    }
    return promise;
  }

  #forget(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#opening = null;
  }
}
