import type tls from 'node:tls';
import { Attribute, Change, Client, type Entry, type Filter } from 'ldapts';
import type { Trouble } from '../../trouble.ts';
import { dial, type LdapAddress } from './dial.ts';
import { detailOf, NothingSentError, refusalOf, troubleOf } from './faults.ts';

export interface LdapTimes {
  readonly connectMs: number;
  /** For the answer to one request. */
  readonly answerMs: number;
}

export interface Credentials {
  /** A DN, or user@domain. */
  readonly user: string;
  readonly password: string;
}

/** `reason`: as of `refusalOf`. */
export type Opened = { readonly kind: 'open'; readonly link: LdapLink } | { readonly kind: 'refused'; readonly reason: string; readonly detail: string } | Trouble;

export interface Search {
  readonly base: string;
  readonly scope: 'base' | 'sub';
  readonly filter: Filter;
  readonly attributes: readonly string[];
  /** Of `attributes`, those whose values are no text. */
  readonly binary?: readonly string[];
  /** No more than these; left out: all, page by page. */
  readonly limit?: number;
}

/** A link on which nothing was said this long is given up. */
const QUIET_MS = 60_000;
/** As many as Active Directory gives at a time. */
const PAGE = 1_000;

/** A connection that somebody has signed in on. Its methods throw what `faults.ts` reads. */
export class LdapLink {
  readonly #socket: tls.TLSSocket;
  readonly #client: Client;

  private constructor(socket: tls.TLSSocket, answerMs: number) {
    this.#socket = socket;
    socket.setTimeout(Math.max(QUIET_MS, 2 * answerMs), () => socket.destroy());
    // The client opens a new connection by itself when one is gone: unasked, without its user, and in clear after StartTLS.
    const createSecureConnection = (() => {
      if (!this.isOpen) throw new NothingSentError();
      return socket;
    }) as unknown as typeof tls.connect;
    this.#client = new Client({ url: 'ldaps://dialled', timeout: answerMs, createSecureConnection });
  }

  /** Nothing was changed, whatever comes of it. */
  static async open(address: LdapAddress, { user, password }: Credentials, times: LdapTimes): Promise<Opened> {
    // A server takes a name without a password as a guest (RFC 4513, 5.1.2) and answers: welcome.
    if (user === '' || password === '') return { kind: 'refused', reason: '', detail: 'a name and a password are needed' };
    const socket = await dial(address, times.connectMs);
    if ('kind' in socket) return socket;
    const link = new LdapLink(socket, times.answerMs);
    try {
      await link.#client.bind(user, password);
      return { kind: 'open', link };
    } catch (error) {
      await link.close();
      const reason = refusalOf(error);
      if (reason !== null) return { kind: 'refused', reason, detail: detailOf(error) };
      return troubleOf(error);
    }
  }

  get isOpen(): boolean {
    return this.#socket.readyState === 'open';
  }

  async search({ base, scope, filter, attributes, binary = [], limit }: Search): Promise<readonly Entry[]> {
    const size = limit === undefined ? { paged: { pageSize: PAGE } } : { sizeLimit: limit };
    const { searchEntries } = await this.#client.search(base, { scope, filter, attributes: [...attributes], explicitBufferAttributes: [...binary], ...size });
    return searchEntries;
  }

  /** Sets all of them or none. */
  async replace(dn: string, values: Readonly<Record<string, string | Buffer>>): Promise<void> {
    await this.#client.modify(dn, Object.entries(values).map(([type, value]) => new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] as string[] | Buffer[] }) })));
  }

  async close(): Promise<void> {
    await this.#client.unbind().catch(() => {});
    this.#socket.destroy();
  }
}
