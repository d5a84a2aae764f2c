import { FILES_SOURCE, type ClientManager, type ClientRecord } from '#connectors/back-office/port.ts';
import { mergeContacts, type ClientsContacts } from '../contacts/rules.ts';
import { clientKey } from '../rules.ts';

/** The record that a card is of. */
export interface Owner {
  readonly source: string;
  readonly key: string;
  readonly isGone: boolean;
}

/** What is to be written, in the order of INNs. */
export interface Cards {
  readonly cards: readonly ClientRecord[];
  readonly contacts: readonly ClientsContacts[];
  /** Whose record was removed in the source. */
  readonly gone: readonly string[];
}

/**
 * One card an INN. Accounting bases know some organisations several times: a card is of one of these
 * records, the others only add contacts, so that the same readings write nothing. Of several records
 * with one key later facts win and silence takes nothing away.
 */
export function cardsOf(records: readonly ClientRecord[], owners: ReadonlyMap<string, Owner>, source: string): Cards {
  const cards: ClientRecord[] = [];
  const contacts: ClientsContacts[] = [];
  const gone: string[] = [];
  for (const [inn, named] of [...byInn(records)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const owner = owners.get(inn);
    const isOwn = (record: ClientRecord) => owner?.source === source && owner.key === clientKey(record);
    const isFree = owner === undefined || owner.isGone || owner.source === FILES_SOURCE || named.some((record) => isOwn(record) && record.removed);
    const live = named.filter((record) => !record.removed);
    const card = live.find(isOwn) ?? (isFree ? live[0] : undefined);
    if (card) cards.push(card);
    else if (owner && !owner.isGone && named.some((record) => isOwn(record) && record.removed)) gone.push(inn);
    if (card || (owner && !owner.isGone)) contacts.push(...live.map((record) => ({ inn, clientKey: clientKey(record), contacts: mergeContacts(record.contacts ?? []) })));
  }
  return { cards, contacts, gone };
}

/** Of each INN its records, one a key, in the order of keys. */
function byInn(records: readonly ClientRecord[]): Map<string, ClientRecord[]> {
  const merged = new Map<string, ClientRecord>();
  for (const record of records) {
    const at = `${record.inn} ${clientKey(record)}`;
    const known = merged.get(at);
    merged.set(at, { ...record, kpp: record.kpp ?? known?.kpp ?? null, manager: record.manager ?? known?.manager ?? null, contacts: contactsOf(known, record) });
  }
  return Map.groupBy([...merged.values()].sort((one, other) => (clientKey(one) < clientKey(other) ? -1 : 1)), (record) => record.inn);
}

function contactsOf(known: ClientRecord | undefined, record: ClientRecord): ClientRecord['contacts'] {
  return known?.contacts && record.contacts ? [...known.contacts, ...record.contacts] : (record.contacts ?? known?.contacts ?? null);
}

/** The managers of these cards, one an e-mail, in the order of e-mails. */
export function managersOf(records: readonly ClientRecord[]): ClientManager[] {
  const merged = new Map<string, ClientManager>();
  for (const { manager } of records) if (manager) merged.set(manager.email, { ...manager, phone: manager.phone ?? merged.get(manager.email)?.phone ?? null });
  return [...merged.values()].sort((a, b) => (a.email < b.email ? -1 : 1));
}
