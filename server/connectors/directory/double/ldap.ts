import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { createCertificate, type Certificate } from '#server/test/certificate.ts';
import { entryMessage, referenceMessage, resultMessage, SUCCESS, type Result } from './answers.ts';
import { dialects, type DialectName } from './dialects.ts';
import { Domain, type Entry, type Guest } from './domain.ts';
import { readRequest, takeMessages, type Request } from './requests.ts';

/** What the server does with requests of a kind; `wait` answers when it is told to. */
export type Mood = 'hang' | 'wait' | 'cut before' | 'cut after' | 'refer' | 'busy' | 'rubbish';
type Answering = Exclude<Request['kind'], 'unbind'>;

/** A domain controller over loopback: LDAPS, and LDAP that asks for StartTLS. */
export class LdapDouble {
  readonly domain: Domain;
  /** "ldaps://127.0.0.1:40123" */
  url = '';
  /** "ldap://127.0.0.1:40124" */
  plainUrl = '';
  readonly certificate: Certificate;
  readonly moods = new Map<Answering, Mood>();
  /** Kinds of requests, in their order. */
  readonly requests: Array<Request['kind']> = [];
  connections = 0;
  /** Entries of a page, however many were asked for; 0: as asked for. */
  pageLimit = 0;
  readonly #sockets = new Set<net.Socket>();
  readonly #waiting: Array<() => void> = [];
  readonly #servers: readonly net.Server[];

  private constructor(dialect: DialectName, certificate: Certificate) {
    this.domain = new Domain(dialect);
    this.certificate = certificate;
    this.#servers = [tls.createServer(certificate, (socket) => this.#serve(socket, true)), net.createServer((socket) => this.#serve(socket, false))];
    for (const server of this.#servers) server.on('connection', (socket: net.Socket) => this.#keep(socket));
  }

  static async start({ dialect = 'windows', certificate = createCertificate(['127.0.0.1']) }: { readonly dialect?: DialectName; readonly certificate?: Certificate } = {}): Promise<LdapDouble> {
    const double = new LdapDouble(dialect, certificate);
    const [ldaps = 0, ldap = 0] = await Promise.all(double.#servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as net.AddressInfo).port;
    }));
    [double.url, double.plainUrl] = [`ldaps://127.0.0.1:${ldaps}`, `ldap://127.0.0.1:${ldap}`];
    return double;
  }

  /** Gives the answers that were waited for. */
  release(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.dropConnections();
    await Promise.all(this.#servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }

  #keep(socket: net.Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #serve(socket: net.Socket, isEncrypted: boolean): void {
    let [bytes, guest]: [Buffer, Guest] = [Buffer.alloc(0), null];
    socket.on('error', () => {});
    socket.on('data', (data: Buffer) => {
      const { messages, rest } = takeMessages(Buffer.concat([bytes, data]));
      bytes = rest;
      for (const request of messages.map(readRequest)) {
        this.requests.push(request.kind);
        if (request.kind === 'unbind') socket.end();
        else if (request.kind === 'extended') this.#startTls(socket, request);
        else if (!isEncrypted) socket.write(resultMessage(request, dialects[this.domain.dialect].needsEncryption));
        else this.#answer(socket, request, () => {
          if (request.kind === 'search') return this.#find(request, guest);
          if (request.kind === 'modify') return resultMessage(request, this.domain.modify(request, guest));
          const bound = this.domain.bind(request);
          guest = bound.guest;
          return resultMessage(request, bound.result);
        });
      }
    });
  }

  #startTls(socket: net.Socket, request: Request): void {
    socket.removeAllListeners('data');
    socket.write(resultMessage(request, SUCCESS));
    this.#serve(new tls.TLSSocket(socket, { isServer: true, ...this.certificate }), true);
  }

  #answer(socket: net.Socket, request: Extract<Request, { kind: Answering }>, perform: () => Buffer): void {
    const mood = this.moods.get(request.kind);
    const { elsewhere } = dialects[this.domain.dialect];
    if (mood === 'hang') return;
    if (mood === 'wait') return void this.#waiting.push(() => socket.write(perform()));
    if (mood === 'cut before') return void socket.destroy();
    if (mood === 'refer') return void socket.write(resultMessage(request, elsewhere));
    if (mood === 'busy') return void socket.write(resultMessage(request, { code: 51, text: 'The server is busy' }));
    const answer = perform();
    if (mood === 'cut after') socket.destroy();
    else socket.write(mood === 'rubbish' ? Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n') : answer);
  }

  #find(request: Extract<Request, { kind: 'search' }>, guest: Guest): Buffer {
    const found = this.domain.search(request, guest);
    if (!Array.isArray(found)) return resultMessage(request, found);
    const from = Number(request.page?.cookie ?? 0);
    const size = request.page ? Math.min(request.page.size, this.pageLimit || request.page.size) : request.limit || found.length;
    const end = from + size;
    const result: Result = !request.page && found.length > size ? { code: 4, text: 'Size limit exceeded' } : SUCCESS;
    const entries = found.slice(from, end).map((entry) => entryMessage(request.id, entry.dn, wanted(entry, request.attributes)));
    const references = request.isSubtree ? [referenceMessage(request.id, 'ldap://DomainDnsZones.cloud.test/DC=DomainDnsZones,DC=cloud,DC=test')] : [];
    return Buffer.concat([...entries, ...references, resultMessage(request, result, request.page ? (end < found.length ? String(end) : '') : null)]);
  }
}

function wanted({ attributes }: Entry, names: readonly string[]): Entry['attributes'] {
  return Object.fromEntries(names.flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : [])));
}
