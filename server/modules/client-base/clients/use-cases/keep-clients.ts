import { FILES_SOURCE, type ClientRecord } from '#connectors/back-office/port.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { BATCH, clientOrganizationsAppeared } from '../jobs.ts';
import { markFilesContactsGone, saveContacts } from '../../contacts/queries.ts';
import { findOwners, markCardsGone, saveCards, saveNamedManagers } from '../queries.ts';
import { cardsOf, managersOf } from '../rules.ts';

/** Keeps what a source says of clients. Answers how many cards are new or have changed; what is the same is not written. */
export async function keepClients(context: ChangeContext, source: string, records: readonly ClientRecord[]): Promise<number> {
  const { tx } = context;
  const owners = await findOwners(tx, records.map((record) => record.inn));
  const { cards, contacts, gone } = cardsOf(records, owners, source);
  await saveNamedManagers(tx, managersOf(cards));
  const saved = await saveCards(tx, source, cards);
  const takenOver = source === FILES_SOURCE ? [] : cards.flatMap(({ inn }) => (owners.get(inn)?.source === FILES_SOURCE ? [inn] : []));
  if (takenOver.length > 0) await markFilesContactsGone(tx, takenOver);
  const reached = await saveContacts(tx, source, contacts);
  const ended = await markCardsGone(tx, gone);
  const appeared = [...new Set([...saved, ...reached].filter((row) => row.is_new).map((row) => row.inn))];
  for (let from = 0; from < appeared.length; from += BATCH) await context.raise(clientOrganizationsAppeared, { inns: appeared.slice(from, from + BATCH) });
  return new Set([...saved.map((row) => row.inn), ...reached.map((row) => row.inn), ...ended]).size;
}
