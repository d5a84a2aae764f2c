import type { Insertable } from 'kysely';
import type { Consents } from '#db/types.ts';
import type { Tx } from '#kernel/db.ts';

export async function insertConsent(tx: Tx, consent: Insertable<Consents>): Promise<void> {
  await tx.insertInto('consents').values(consent).execute();
}
