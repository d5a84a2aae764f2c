import { Ber, BerReader, ModifyRequest, ProtocolOperation } from 'ldapts';

export type Assertion =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Assertion[] }
  | { readonly kind: 'equal'; readonly attribute: string; readonly value: Buffer }
  | { readonly kind: 'present'; readonly attribute: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly attribute: string; readonly value: Buffer };

export type Request = { readonly id: number } & (
  | { readonly kind: 'bind'; readonly user: string; readonly password: string }
  | { readonly kind: 'search'; readonly base: string; readonly isSubtree: boolean; readonly limit: number; readonly filter: Assertion; readonly attributes: readonly string[]; readonly page: { readonly size: number; readonly cookie: string } | null }
  | { readonly kind: 'modify'; readonly dn: string; readonly changes: ReadonlyArray<{ readonly operation: string; readonly attribute: string; readonly values: readonly Buffer[] }> }
  | { readonly kind: 'extended'; readonly oid: string }
  | { readonly kind: 'unbind' }
);

/** Takes whole messages (RFC 4511, 4.1.1) off the front; what is left waits for more. */
export function takeMessages(bytes: Buffer): { readonly messages: readonly Buffer[]; readonly rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const reader = new BerReader(rest);
    if (reader.readSequence() === null || reader.remain < reader.length) return { messages, rest };
    const end = reader.offset + reader.length;
    messages.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
}

export function readRequest(message: Buffer): Request {
  const reader = new BerReader(message);
  reader.readSequence();
  const id = reader.readInt() ?? 0;
  const operation = reader.readSequence();
  if (operation === ProtocolOperation.LDAP_REQ_BIND) {
    reader.readInt();
    return { id, kind: 'bind', user: string(reader), password: reader.readString(Ber.Context) ?? '' };
  }
  if (operation === ProtocolOperation.LDAP_REQ_MODIFY) {
    const { dn, changes } = parsed(new ModifyRequest({ messageId: id }), reader);
    return { id, kind: 'modify', dn, changes: changes.map((change) => ({ operation: change.operation, attribute: change.modification.type, values: change.modification.parsedBuffers })) };
  }
  if (operation === ProtocolOperation.LDAP_REQ_SEARCH) return { id, kind: 'search', ...readSearch(reader) };
  if (operation === ProtocolOperation.LDAP_REQ_EXTENSION) return { id, kind: 'extended', oid: reader.readString(0x80) ?? '' };
  if (operation === ProtocolOperation.LDAP_REQ_UNBIND) return { id, kind: 'unbind' };
  throw new Error(`the double has no operation ${operation}`);
}

function parsed(request: ModifyRequest, reader: BerReader): ModifyRequest {
  request.parse(reader, []);
  return request;
}

function readSearch(reader: BerReader) {
  const base = string(reader);
  const isSubtree = reader.readEnumeration() === 2;
  reader.readEnumeration();
  const limit = reader.readInt() ?? 0;
  reader.readInt();
  reader.readBoolean();
  const filter = readAssertion(reader);
  reader.readSequence();
  const attributes: string[] = [];
  for (const end = reader.offset + reader.length; reader.offset < end; ) attributes.push(string(reader));
  return { base, isSubtree, limit, filter, attributes, page: readPage(reader) };
}

/** Of the controls, the one that is known here: simple paged results (RFC 2696). */
function readPage(reader: BerReader) {
  if (reader.peek() !== ProtocolOperation.LDAP_CONTROLS) return null;
  reader.readSequence();
  reader.readSequence();
  string(reader);
  reader.readBoolean();
  const value = new BerReader(octets(reader));
  value.readSequence();
  return { size: value.readInt() ?? 0, cookie: string(value) };
}

function readAssertion(reader: BerReader): Assertion {
  if (reader.peek() === 0x87) return { kind: 'present', attribute: reader.readString(0x87) ?? '' };
  const tag = reader.readSequence();
  const end = reader.offset + reader.length;
  if (tag === 0xa0 || tag === 0xa1) {
    const all: Assertion[] = [];
    while (reader.offset < end) all.push(readAssertion(reader));
    return { kind: tag === 0xa0 ? 'and' : 'or', all };
  }
  if (tag === 0xa3) return { kind: 'equal', attribute: string(reader), value: octets(reader) };
  if (tag === 0xa9) return { kind: 'rule', rule: reader.readString(0x81) ?? '', attribute: reader.readString(0x82) ?? '', value: reader.readString(0x83, true) ?? Buffer.alloc(0) };
  throw new Error(`the double has no filter ${tag}`);
}

function string(reader: BerReader): string {
  return reader.readString() ?? '';
}

function octets(reader: BerReader): Buffer {
  return reader.readString(Ber.OctetString, true) ?? Buffer.alloc(0);
}
