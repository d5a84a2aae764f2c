import type { ClientContact, ClientRecord } from '#connectors/back-office/port.ts';
import { KeySet } from '#kernel/key-set.ts';
import { clientKey } from '../rules.ts';

/** A contact of one record of a client. */
export interface KnownContact {
  readonly inn: string;
  readonly clientKey: string;
  readonly identity: string;
}

/** The contacts that one record of a client tells. */
export interface ClientsContacts {
  readonly inn: string;
  readonly clientKey: string;
  readonly contacts: readonly ClientContact[];
}

/** By what the next reading knows a contact again: the phone, else the e-mail, else the name. */
export function contactIdentity(contact: ClientContact): string {
  return contact.phone ?? contact.email ?? contact.name.toLowerCase();
}

/** The contacts that these tell, one an identity: facts of the later, and silence takes nothing away. */
export function mergeContacts(contacts: readonly ClientContact[]): ClientContact[] {
  const merged = new Map<string, ClientContact>();
  for (const contact of contacts) {
    const known = merged.get(contactIdentity(contact));
    merged.set(contactIdentity(contact), { ...contact, email: contact.email ?? known?.email ?? null, position: contact.position ?? known?.position ?? null });
  }
  return [...merged.values()];
}

/**
 * What a reading tells of contacts, on however many pages. A client's record that says anything of contacts names them
 * all, so that whom it does not name is one no more; somebody's former employee must not be let in by an old phone.
 */
export class ToldContacts {
  readonly #clients = new KeySet();
  readonly #contacts = new KeySet();
  readonly #doubtful = new KeySet();
  #isAllDoubtful = false;

  add(record: ClientRecord): void {
    const key = clientKey(record);
    if (record.contacts === null && !record.removed) return;
    this.#clients.add(key);
    for (const contact of record.removed ? [] : (record.contacts ?? [])) this.#contacts.add(placeOf({ inn: record.inn, clientKey: key, identity: contactIdentity(contact) }));
  }

  /** A record could not be read: what it would have told is not known. Null: nor of whom. */
  doubt(key: string | null): void {
    if (key === null) this.#isAllDoubtful = true;
    else this.#doubtful.add(key);
  }

  /** Whether all contacts of the contact's client were told. */
  covers({ clientKey: key }: KnownContact): boolean {
    return !this.#isAllDoubtful && this.#clients.has(key) && !this.#doubtful.has(key);
  }

  lacks(contact: KnownContact): boolean {
    return this.covers(contact) && !this.#contacts.has(placeOf(contact));
  }
}

function placeOf({ inn, clientKey: key, identity }: KnownContact): string {
  return `${inn} ${key} ${identity}`;
}
