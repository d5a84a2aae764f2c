import { sql } from 'kysely';
import type { Feed } from '#contract/back-office.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { ANSWER_KEPT, PUSH_SOURCE } from './rules.ts';

interface Call {
  readonly tokenId: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

const isOld = sql<boolean>`created_at < kabinet_now() - make_interval(hours => ${ANSWER_KEPT})`;

/**
 * Takes a call's key; whoever comes with the same one waits for this transaction. Null when it is new, else what was
 * answered, and whether the call was the same.
 */
export async function takeCall(tx: Tx, { tokenId, key, requestHash }: Call): Promise<{ answer: unknown; isSame: boolean } | null> {
  await tx.deleteFrom('push_answers').where('token_id', '=', tokenId).where('idempotency_key', '=', key).where(isOld).execute();
  const taken = await tx
    .insertInto('push_answers')
    .values({ token_id: tokenId, idempotency_key: key, request_hash: requestHash, answer: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('token_id')
    .executeTakeFirst();
  if (taken) return null;
  const known = await tx.selectFrom('push_answers').select(['request_hash', 'answer']).where('token_id', '=', tokenId).where('idempotency_key', '=', key).executeTakeFirstOrThrow();
  return { answer: known.answer, isSame: known.request_hash.equals(requestHash) };
}

export async function keepAnswer(tx: Tx, { tokenId, key }: Call, answer: object): Promise<void> {
  await tx.updateTable('push_answers').set({ answer: JSON.stringify(answer) }).where('token_id', '=', tokenId).where('idempotency_key', '=', key).execute();
}

export async function deleteOldAnswers(tx: Tx): Promise<void> {
  await tx.deleteFrom('push_answers').where(isOld).execute();
}

/** Pushes of an hour stand as one reading; answers its id and how many refusals it has with these. */
export async function countPush(tx: Tx, feed: Feed, { read, changed, refused }: { read: number; changed: number; refused: number }): Promise<{ id: string; refused: number }> {
  const counted = await tx
    .updateTable('back_office_readings')
    .set((e) => ({ read: e('read', '+', read), changed: e('changed', '+', changed), refused: e('refused', '+', refused), ended_at: sql<Date>`kabinet_now()` }))
    .where('id', '=', (e) =>
      e
        .selectFrom('back_office_readings')
        .select('id')
        .where('source', '=', PUSH_SOURCE)
        .where('feed', '=', feed)
        .where('started_at', '>', sql<Date>`kabinet_now() - interval '1 hour'`)
        .orderBy('id', 'desc')
        .limit(1),
    )
    .returning(['id', 'refused'])
    .executeTakeFirst();
  if (counted) return counted;
  const row = { id: newId(), source: PUSH_SOURCE, feed, is_whole: false, state: 'done' as const, ended_at: sql<Date>`kabinet_now()`, read, changed, refused };
  await tx.insertInto('back_office_readings').values(row).execute();
  return { id: row.id, refused };
}
