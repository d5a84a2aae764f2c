import { Ber, BerWriter, PagedResultsControl, ProtocolOperation } from 'ldapts';
import type { Request } from './requests.ts';

export interface Result {
  readonly code: number;
  readonly text: string;
}

export const SUCCESS: Result = { code: 0, text: '' };

const RESPONSES: Readonly<Record<Exclude<Request['kind'], 'unbind'>, number>> = {
  bind: ProtocolOperation.LDAP_RES_BIND, search: ProtocolOperation.LDAP_RES_SEARCH, modify: ProtocolOperation.LDAP_RES_MODIFY, extended: ProtocolOperation.LDAP_RES_EXTENSION,
};

/** `cookie`: where the next page begins; "" after the last one; null: no pages were asked for. */
export function resultMessage(request: Request, { code, text }: Result, cookie: string | null = null): Buffer {
  if (request.kind === 'unbind') return Buffer.alloc(0);
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(request.id);
  writer.startSequence(RESPONSES[request.kind]);
  writer.writeEnumeration(code);
  writer.writeString('');
  writer.writeString(text);
  writer.endSequence();
  if (cookie !== null) {
    writer.startSequence(ProtocolOperation.LDAP_CONTROLS);
    new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie) } }).write(writer);
    writer.endSequence();
  }
  writer.endSequence();
  return writer.buffer;
}

export function entryMessage(id: number, dn: string, attributes: Readonly<Record<string, readonly Buffer[]>>): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(ProtocolOperation.LDAP_RES_SEARCH_ENTRY);
  writer.writeString(dn);
  writer.startSequence();
  for (const [type, values] of Object.entries(attributes)) {
    writer.startSequence();
    writer.writeString(type);
    writer.startSequence(ProtocolOperation.LBER_SET);
    for (const value of values) writer.writeBuffer(value, Ber.OctetString);
    writer.endSequence();
    writer.endSequence();
  }
  writer.endSequence();
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

/** A pointer to another server, as Active Directory adds them to what it finds. */
export function referenceMessage(id: number, url: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(ProtocolOperation.LDAP_RES_SEARCH_REF);
  writer.writeString(url);
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}
