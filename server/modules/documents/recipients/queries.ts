import { sql } from 'kysely';
import type { BillRecipient } from '#contract/documents.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { ANSWER_DAYS } from './rules.ts';

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly sealedToken: Buffer;
}

/** False when the organisation has the address already. */
export async function insertRecipient(tx: Tx, recipient: NewLink & { readonly id: string; readonly organizationId: string; readonly email: string; readonly addedBy: string }): Promise<boolean> {
  const row = await tx
    .insertInto('bill_recipients')
    .values({ id: recipient.id, organization_id: recipient.organizationId, email: recipient.email, token_hash: recipient.tokenHash, sealed_token: recipient.sealedToken, added_by: recipient.addedBy })
    .onConflict((conflict) => conflict.columns(['organization_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a new link in the place of one that waits for an answer; false when it has been answered. */
export async function renewLink(tx: Tx, id: string, { tokenHash, sealedToken }: NewLink): Promise<boolean> {
  const row = await tx
    .updateTable('bill_recipients')
    .set({ token_hash: tokenHash, sealed_token: sealedToken, asked_at: sql<Date>`kabinet_now()` })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteRecipient(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('bill_recipients').where('id', '=', id).execute();
}

function recipientRows(db: Db | Tx) {
  return db
    .selectFrom('bill_recipients as r')
    .leftJoin('users as u', 'u.id', 'r.added_by')
    .select(['r.id', 'r.organization_id', 'r.email', 'r.state', 'r.asked_at', 'r.settled_at', 'u.first_name', 'u.last_name']);
}

export type RecipientRow = Awaited<ReturnType<typeof pageRecipients>>[number];

/** The newest first. */
export async function pageRecipients(db: Db, organizationIds: readonly string[], after: string | undefined, limit: number) {
  return recipientRows(db)
    .where('r.organization_id', '=', anyId(organizationIds))
    .$if(after !== undefined, (query) => query.where('r.id', '<', after ?? ''))
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
}

export async function findRecipient(db: Db | Tx, id: string, organizationIds: readonly string[]): Promise<RecipientRow | undefined> {
  return recipientRows(db).where('r.id', '=', id).where('r.organization_id', '=', anyId(organizationIds)).executeTakeFirst();
}

/** Who holds a link; nobody once the days for an answer are over without one. Locked, so that of two answers the later counts. */
export async function findByLink(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('bill_recipients as r')
    .innerJoin('organizations as o', 'o.id', 'r.organization_id')
    .select(['r.id', 'r.organization_id', 'r.email', 'r.state', 'o.name'])
    .where('r.token_hash', '=', tokenHash)
    .where((e) => e.or([e('r.state', '!=', 'asked'), e('r.asked_at', '>', sql<Date>`kabinet_now() - make_interval(days => ${ANSWER_DAYS})`)]))
    .forUpdate('r')
    .executeTakeFirst();
}

export async function settleRecipient(tx: Tx, id: string, state: BillRecipient['state']): Promise<void> {
  await tx.updateTable('bill_recipients').set({ state, settled_at: sql<Date>`kabinet_now()` }).where('id', '=', id).execute();
}

/** Those of an organisation who have agreed, with what opens their links. */
export async function listConfirmed(db: Db | Tx, organizationId: string) {
  return db.selectFrom('bill_recipients').select(['id', 'email', 'sealed_token']).where('organization_id', '=', organizationId).where('state', '=', 'confirmed').orderBy('id').execute();
}
