import { sql } from 'kysely';
import type { Tx, Db } from '#kernel/db.ts';
import { CODE_AGAIN_AFTER, CODE_LIVES, CODE_TRIES } from './rules.ts';

export type CodePurpose = 'registration' | 'recovery';

/**
 * Puts a new code in the place of the request's last one; false when that was sent less than a
 * minute ago. One statement, so two clicks send one code.
 */
export async function replaceCode(tx: Tx, code: { requestId: string; purpose: CodePurpose; phone: string; hash: Buffer }): Promise<boolean> {
  const ends = sql<Date>`kabinet_now() + make_interval(secs => ${CODE_LIVES})`;
  const row = await tx
    .insertInto('sms_codes')
    .values({ request_id: code.requestId, purpose: code.purpose, phone: code.phone, code_hash: code.hash, ends_at: ends })
    .onConflict((conflict) =>
      conflict
        .column('request_id')
        .doUpdateSet({ code_hash: code.hash, phone: code.phone, tries: 0, used_at: null, sent_at: sql<Date>`kabinet_now()`, ends_at: ends })
        .where('sms_codes.sent_at', '<=', sql<Date>`kabinet_now() - make_interval(secs => ${CODE_AGAIN_AFTER})`),
    )
    .returning('request_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How long ago the request's code went out and how long it still lives, in seconds; undefined when there is none. */
export async function codeTimes(db: Db | Tx, requestId: string) {
  return db
    .selectFrom('sms_codes')
    .select([
      sql<number>`greatest(0, ceil(extract(epoch from sent_at - kabinet_now()) + ${CODE_AGAIN_AFTER}))::float8`.as('resendIn'),
      sql<number>`greatest(0, ceil(extract(epoch from ends_at - kabinet_now())))::float8`.as('endsIn'),
    ])
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/**
 * Counts a try and judges it in one conditional statement: a check followed by an act lets more
 * guesses through than allowed. Undefined: nothing was evaluated, the code is dead.
 */
export async function tryCode(tx: Tx, requestId: string, hash: Buffer): Promise<{ right: boolean; left: number } | undefined> {
  return tx
    .updateTable('sms_codes')
    .set({ tries: sql`tries + 1`, used_at: sql`case when code_hash = ${hash} then kabinet_now() end` })
    .where('request_id', '=', requestId)
    .where('used_at', 'is', null)
    .where('tries', '<', CODE_TRIES)
    .where('ends_at', '>', sql<Date>`kabinet_now()`)
    .returning([sql<boolean>`used_at is not null`.as('right'), sql<number>`${CODE_TRIES} - tries`.as('left')])
    .executeTakeFirst();
}

export async function deleteCode(tx: Tx, requestId: string): Promise<void> {
  await tx.deleteFrom('sms_codes').where('request_id', '=', requestId).execute();
}
