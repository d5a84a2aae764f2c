import type { ClientContact, ClientManager, ClientRecord } from '#connectors/client-base/port.ts';

/** By what the next import knows a contact again: the phone, else the e-mail, else the name. */
export function contactIdentity(contact: ClientContact): string {
  return contact.phone ?? contact.email ?? contact.name.toLowerCase();
}

/**
 * One record an INN, in the order of INNs: a file may name an organisation in several places. Later
 * facts win, silence takes nothing away, contacts add up.
 */
export function mergeByInn(records: readonly ClientRecord[]): ClientRecord[] {
  const merged = new Map<string, ClientRecord>();
  for (const record of records) {
    const known = merged.get(record.inn);
    merged.set(record.inn, {
      ...record,
      kpp: record.kpp ?? known?.kpp ?? null,
      manager: record.manager ?? known?.manager ?? null,
      contacts: mergeContacts([...(known?.contacts ?? []), ...record.contacts]),
    });
  }
  return [...merged.values()].sort((a, b) => (a.inn < b.inn ? -1 : 1));
}

function mergeContacts(contacts: readonly ClientContact[]): ClientContact[] {
  const merged = new Map<string, ClientContact>();
  for (const contact of contacts) {
    const known = merged.get(contactIdentity(contact));
    merged.set(contactIdentity(contact), { ...contact, email: contact.email ?? known?.email ?? null, position: contact.position ?? known?.position ?? null });
  }
  return [...merged.values()];
}

/** The managers of these records, one an e-mail, in the order of e-mails. */
export function managersOf(records: readonly ClientRecord[]): ClientManager[] {
  const merged = new Map<string, ClientManager>();
  for (const { manager } of records) if (manager) merged.set(manager.email, { ...manager, phone: manager.phone ?? merged.get(manager.email)?.phone ?? null });
  return [...merged.values()].sort((a, b) => (a.email < b.email ? -1 : 1));
}
