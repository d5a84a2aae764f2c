import type { Tx } from '#kernel/db.ts';
import type { Insertable } from 'kysely';
import type { JournalEntries } from '#db/types.ts';

export async function insertEntry(tx: Tx, entry: Insertable<JournalEntries>): Promise<void> {
  await tx.insertInto('journal_entries').values(entry).execute();
}
