import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { MediaType } from './rules.ts';

interface NewRow {
  readonly id: string;
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly uploadedBy: string | null;
}

/** Stands there before the bytes do, so that nothing lies in the storage of which no row knows. */
export async function insertPending(db: Db, row: NewRow): Promise<void> {
  await db
    .insertInto('files')
    .values({ id: row.id, storage_key: row.storageKey, name: row.name, media_type: row.mediaType, bytes: row.bytes, sha256: row.sha256, uploaded_by: row.uploadedBy })
    .execute();
}

/** False when it has been given up meanwhile. */
export async function markStored(db: Db, id: string): Promise<boolean> {
  const marked = await db.updateTable('files').set({ state: 'stored' }).where('id', '=', id).where('state', '=', 'pending').returning('id').executeTakeFirst();
  return marked !== undefined;
}

/** False when there is no such file of theirs to take, or somebody has taken it. */
export async function markKept(tx: Tx, id: string, uploadedBy: string | null): Promise<boolean> {
  const marked = await tx
    .updateTable('files')
    .set({ is_kept: true })
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .where('is_kept', '=', false)
    .where('uploaded_by', 'is not distinct from', uploadedBy)
    .returning('id')
    .executeTakeFirst();
  return marked !== undefined;
}

export async function markDropped(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('files').set({ state: 'dropped', is_kept: false }).where('id', '=', id).execute();
}

/** Files whose bytes are there. */
export async function findStored(db: Db | Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('files')
    .select(['id', 'storage_key', 'name', sql<MediaType>`media_type`.as('media_type'), 'bytes', 'sha256'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('state', '=', 'stored')
    .execute();
}

/** What nothing refers to after a day can be taken by nobody from now on. */
export async function dropForgotten(db: Db): Promise<void> {
  await db
    .updateTable('files')
    .set({ state: 'dropped' })
    .where('is_kept', '=', false)
    .where('state', '!=', 'dropped')
    .where('created_at', '<', sql<Date>`kabinet_now() - interval '1 day'`)
    .execute();
}

/** In no order: one whose bytes cannot be removed keeps none of the others. */
export async function someDropped(db: Db, limit: number) {
  return db.selectFrom('files').select(['id', 'storage_key']).where('is_kept', '=', false).where('state', '=', 'dropped').orderBy(sql`random()`).limit(limit).execute();
}

export async function deleteDropped(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('files').where('id', '=', sql<string>`any(${[...ids]}::uuid[])`).where('state', '=', 'dropped').execute();
}
