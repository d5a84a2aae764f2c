import { sql, type Insertable } from 'kysely';
import type { Channel, DeliveryState } from '#contract/notify.ts';
import type { OutgoingMessages } from '#db/types.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** Puts messages in the queue; gives the ids of those whose cause has not told their recipient before. */
export async function insertMessages(tx: Tx, messages: readonly Omit<Insertable<OutgoingMessages>, 'useless_after'>[], livesSeconds: number): Promise<string[]> {
  if (messages.length === 0) return [];
  const inserted = await tx
    .insertInto('outgoing_messages')
    .values(messages.map((message) => ({ ...message, useless_after: sql<Date>`kabinet_now() + make_interval(secs => ${livesSeconds})` })))
    .onConflict((conflict) => conflict.columns(['cause', 'channel', 'recipient']).doNothing())
    .returning('id')
    .execute();
  return inserted.map((row) => row.id);
}

/** How messages of these causes went, by cause. */
export async function findDeliveries(db: Db | Tx, causes: readonly string[]): Promise<Map<string, DeliveryState>> {
  if (causes.length === 0) return new Map();
  const rows = await db.selectFrom('outgoing_messages').select(['cause', 'state']).where('cause', '=', anyText(causes)).execute();
  return new Map(rows.map((row) => [row.cause, row.state]));
}

/** Takes a queued message for one attempt; undefined when another has it or it is settled. */
export async function claimMessage(db: Db, id: string) {
  return db
    .updateTable('outgoing_messages')
    .set({ state: 'sending', attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning(['id', 'channel', 'recipient', 'sealed', 'attachments', 'attempts', sql<boolean>`useless_after < kabinet_now()`.as('useless')])
    .executeTakeFirst();
}

export interface Settlement {
  readonly state: 'queued' | 'sent' | 'refused' | 'unclear';
  readonly gateway: string;
  readonly gatewayMessageId: string | null;
  readonly failure: { code: string; detail: string } | null;
  readonly wipe: boolean;
}

/**
 * Writes how an attempt ended, unless a later attempt has begun. What was given up as unclear meanwhile
 * does not go back into the queue: its job is done and its text wiped.
 */
export async function settleMessage(tx: Tx, id: string, attempt: number, end: Settlement): Promise<void> {
  await tx
    .updateTable('outgoing_messages')
    .set({
      state: end.state,
      gateway: end.gateway,
      gateway_message_id: end.gatewayMessageId,
      ...(end.state === 'queued' ? {} : { settled_at: sql<Date>`kabinet_now()` }),
      ...(end.failure ? { failure_code: end.failure.code, failure_detail: end.failure.detail, failed_at: sql<Date>`kabinet_now()` } : {}),
      ...(end.wipe ? { sealed: null } : {}),
    })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', 'in', end.state === 'queued' ? ['sending'] : ['sending', 'unclear'])
    .execute();
}

/** A message found half-way: whoever was sending it is gone, and whether it went out is not known. Texts of `kept` channels stay. */
export async function markUnclear(tx: Tx, id: string, kept: readonly Channel[]): Promise<void> {
  await tx
    .updateTable('outgoing_messages')
    .set({ state: 'unclear', settled_at: sql<Date>`kabinet_now()`, failed_at: sql<Date>`kabinet_now()`, failure_code: 'interrupted', failure_detail: 'the process ended while the gateway was asked' })
    .set('sealed', sql<Buffer | null>`case when channel::text = ${anyText(kept)} then sealed end`)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}

export async function listMessages(db: Db, channels: readonly Channel[], recipient: string | undefined, limit: number) {
  if (channels.length === 0) return [];
  return db
    .selectFrom('outgoing_messages')
    .select(['id', 'channel', 'recipient', 'created_at', 'sealed', 'attachments'])
    .where('channel', 'in', [...channels])
    .where('sealed', 'is not', null)
    .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient ?? ''))
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

/** How a channel did in the last day. */
export async function channelHealth(db: Db, channel: Channel) {
  const day = sql<Date>`kabinet_now() - interval '1 day'`;
  const counts = await db
    .selectFrom('outgoing_messages')
    .select((e) => [
      e.fn.countAll<number>().filterWhere('state', 'in', ['queued', 'sending']).as('waiting'),
      e.fn.countAll<number>().filterWhere('state', '=', 'sent').as('sent'),
      e.fn.countAll<number>().filterWhere('state', 'in', ['refused', 'unclear']).as('failed'),
      e.fn.max('settled_at').filterWhere('state', '=', 'sent').as('lastSentAt'),
    ])
    .where('channel', '=', channel)
    .where('created_at', '>', day)
    .executeTakeFirstOrThrow();
  const lastFailure = await db
    .selectFrom('outgoing_messages')
    .select(['failed_at', 'failure_code', 'failure_detail'])
    .where('channel', '=', channel)
    .where('failed_at', 'is not', null)
    .orderBy('failed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...counts, lastFailure };
}

export async function listFailures(db: Db, limit: number) {
  return db
    .selectFrom('outgoing_messages')
    .select(['id', 'channel', 'recipient', 'kind', 'state', 'attempts', 'failed_at', 'failure_code', 'failure_detail'])
    .where('failed_at', 'is not', null)
    .where('state', '!=', 'sent')
    .orderBy('failed_at', 'desc')
    .limit(limit)
    .execute();
}
