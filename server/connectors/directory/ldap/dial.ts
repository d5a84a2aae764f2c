import net from 'node:net';
import tls from 'node:tls';
import { BerReader, ExtendedRequest, ProtocolOperation } from 'ldapts';
import { trouble, type Trouble } from '../../trouble.ts';
import { detailOf } from './faults.ts';

export interface LdapAddress {
  /** ldaps://dc1.example.local, or ldap://... with StartTLS: there too nothing is said before the line is encrypted. */
  readonly url: string;
  /** Who signed the server's certificate, PEM; null: one of those that this computer trusts. */
  readonly authority: string | null;
  /** The name in the certificate, where it is another than in the address. */
  readonly serverName: string | null;
}

const PORTS: Readonly<Record<string, number>> = { 'ldaps:': 636, 'ldap:': 389 };
const START_TLS = new ExtendedRequest({ messageId: 1, oid: '1.3.6.1.4.1.1466.20037' });

/** An encrypted connection to a server whose certificate was checked. */
export async function dial(address: LdapAddress, timeoutMs: number): Promise<tls.TLSSocket | Trouble> {
  const url = new URL(address.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const plain = net.connect(Number(url.port) || (PORTS[url.protocol] ?? 0), host);
  const timer = setTimeout(() => plain.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })), timeoutMs);
  let secure: tls.TLSSocket | null = null;
  try {
    await happened(plain, 'connect');
    if (url.protocol === 'ldap:') await askForTls(plain);
    const name = address.serverName ?? host;
    secure = tls.connect({ socket: plain, host: name, ...(net.isIP(name) === 0 && { servername: name }), ...(address.authority !== null && { ca: address.authority }), rejectUnauthorized: true });
    await happened(secure, 'secureConnect');
    return secure;
  } catch (error) {
    plain.destroy();
    secure?.destroy();
    // Set when a certificate was refused, for whatever reason.
    return trouble((secure?.authorizationError as unknown) ? 'untrusted' : 'unreachable', detailOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves with what the event brings; rejects when the socket ends before. */
function happened(socket: net.Socket, event: 'connect' | 'secureConnect' | 'data'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}

/** The only words in clear. More than the one answer could be somebody's, meant to be read as the server's own. */
async function askForTls(socket: net.Socket): Promise<void> {
  socket.write(START_TLS.write());
  const answer = (await happened(socket, 'data')) as Buffer;
  socket.pause();
  if (!agrees(new BerReader(answer))) throw new Error('the server refused StartTLS');
}

function agrees(reader: BerReader): boolean {
  reader.readSequence();
  if (reader.remain !== reader.length) return false;
  return reader.readInt() === START_TLS.messageId && reader.readSequence() === ProtocolOperation.LDAP_RES_EXTENSION && reader.readEnumeration() === 0;
}
