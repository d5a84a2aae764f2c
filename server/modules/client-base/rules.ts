import type { ClientContact, ClientRecord } from '#connectors/client-base/port.ts';

/** By what the next import knows a contact again: the phone, else the e-mail, else the name. */
export function contactIdentity(contact: ClientContact): string {
  return contact.phone ?? contact.email ?? contact.name.toLowerCase();
}

/** One record an INN: a file may name an organisation in several places. Later facts win, contacts add up. */
export function mergeByInn(records: readonly ClientRecord[]): ClientRecord[] {
  const merged = new Map<string, ClientRecord>();
  for (const record of records) {
    const known = merged.get(record.inn);
    merged.set(record.inn, known ? { ...record, manager: record.manager ?? known.manager, contacts: [...known.contacts, ...record.contacts] } : record);
  }
  return [...merged.values()];
}
