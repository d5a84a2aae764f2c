import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely';
import type { ClaimState } from '#contract/organizations.ts';
import type { Claims } from '#db/types.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { prepareQuery } from '#kernel/prepared.ts';
import { openStates, STALE_AFTER_SECONDS } from './rules.ts';

const RECENT_REJECTED = 5;
/** More than a person can have open: forty claims a day are the limit. */
const MOST_CLAIMS = 200;

/** A person's open claims, and the newest rejected ones, so that the reason can be read. */
export async function listClaimsOf(db: Db | Tx, userId: string) {
  const rows = await shownClaims(db, { userId });
  const rejected = rows.filter((row) => row.state === 'rejected').slice(0, RECENT_REJECTED);
  return [...rows.filter((row) => row.state !== 'rejected'), ...rejected];
}

const shownClaims = prepareQuery((db, places: { userId: RawBuilder<string> }) =>
  claimRows(db).where('c.user_id', '=', places.userId).where('c.state', 'in', [...openStates, 'rejected']).orderBy('c.id', 'desc').limit(MOST_CLAIMS),
);

export async function findClaimOf(db: Db | Tx, userId: string, claimId: string) {
  return claimRows(db).where('c.user_id', '=', userId).where('c.id', '=', claimId).executeTakeFirst();
}

function claimRows(db: Db | Tx) {
  return db
    .selectFrom('claims as c')
    .leftJoin('companies as k', 'k.inn', 'c.inn')
    .select((e) => [
      'c.id', 'c.inn', 'c.type', 'c.position', 'c.state', 'c.created_at', 'c.promised_by', 'c.reason', 'c.manager_asked_at',
      sql<boolean>`coalesce(c.overdue_at <= kabinet_now(), false)`.as('overdue'),
      'k.name as company_name', 'k.kpp', 'k.ogrn', 'k.address', 'k.head_name', 'k.head_post', 'k.status',
      e
        .selectFrom('claim_messages as m')
        .select('m.text')
        .whereRef('m.claim_id', '=', 'c.id')
        .where('m.author_kind', '=', 'staff')
        .orderBy('m.at', 'desc')
        .limit(1)
        .as('question'),
    ]);
}

/** Literals: PostgreSQL finds a partial index by the words of its condition, not by parameters. */
const literalStates = sql.join(openStates.map((state) => sql.lit(state)));

/** False when the person has an open claim for this INN already. */
export async function insertClaim(tx: Tx, claim: Insertable<Claims>): Promise<boolean> {
  const row = await tx
    .insertInto('claims')
    .values(claim)
    .onConflict((conflict) => conflict.columns(['user_id', 'inn']).where(sql<boolean>`state in (${literalStates})`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The claim for moderation, if it still waits for it; nobody else decides until the transaction ends. */
export async function lockUndecided(tx: Tx, claimId: string) {
  return tx
    .selectFrom('claims as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(['c.id', 'c.user_id', 'c.inn', 'c.type', 'c.position', 'c.state', 'c.promised_by', 'u.phone', 'u.first_name', 'u.last_name'])
    .where('c.id', '=', claimId)
    .where('c.state', 'in', ['checking', 'manual'])
    .forUpdate('c')
    .executeTakeFirst();
}

/** Decisions about one INN go one after another, so that two claims never make two administrators. */
export async function lockInn(tx: Tx, inn: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`claim:${inn}`}, 0))`.execute(tx);
}

/** Moves a claim from one of `from` to its next state; undefined when somebody was first. */
export async function moveClaim(tx: Tx, claimId: string, from: readonly ClaimState[], changes: Updateable<Claims> & { state: ClaimState }) {
  return tx
    .updateTable('claims')
    .set({ ...changes, changed_at: sql<Date>`kabinet_now()`, ...(changes.decided_by || changes.decided_by_user ? { decided_at: sql<Date>`kabinet_now()` } : {}) })
    .where('id', '=', claimId)
    .where('state', 'in', [...from])
    .returning(['id', 'user_id', 'inn', 'type', 'position'])
    .executeTakeFirst();
}

/** Nobody is left to decide join requests: they go back to moderation. */
export async function reopenJoinRequests(tx: Tx, inn: string): Promise<string[]> {
  const rows = await tx
    .updateTable('claims')
    .set({ state: 'checking', changed_at: sql<Date>`kabinet_now()`, remind_at: null, reminded_at: null, overdue_at: null, manager_asked_at: null })
    .where('inn', '=', inn)
    .where('state', '=', 'administrators')
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Whoever has become a member waits no more, whatever way they came. */
export async function approveClaimsOf(tx: Tx, userId: string, inns: readonly string[]): Promise<void> {
  await tx
    .updateTable('claims')
    .set({ state: 'approved', changed_at: sql<Date>`kabinet_now()` })
    .where('user_id', '=', userId)
    .where('inn', '=', anyText(inns))
    .where('state', 'in', [...openStates])
    .execute();
}

export async function markManagerAsked(tx: Tx, claimId: string): Promise<void> {
  await tx.updateTable('claims').set({ manager_asked_at: sql<Date>`kabinet_now()` }).where('id', '=', claimId).where('manager_asked_at', 'is', null).execute();
}

/** The INN of a claim that waits for moderation. */
export async function findUndecidedInn(db: Db, claimId: string): Promise<string | null> {
  const row = await db.selectFrom('claims').select('inn').where('id', '=', claimId).where('state', 'in', ['checking', 'manual']).executeTakeFirst();
  return row?.inn ?? null;
}

export async function insertClaimMessage(tx: Tx, message: { id: string; claim_id: string; author_kind: 'staff' | 'client'; author_id: string; author_name: string; text: string }): Promise<void> {
  await tx.insertInto('claim_messages').values(message).execute();
}

/** Claims that a new or changed card of the client base may decide. */
export async function listWaitingByInns(tx: Tx, inns: readonly string[]) {
  const rows = await tx.selectFrom('claims').select('id').where('inn', '=', anyText(inns)).where('state', 'in', ['checking', 'manual']).execute();
  return rows.map((row) => row.id);
}

/** Claims whose moderation was lost on the way. */
export async function listStale(tx: Tx) {
  const rows = await tx
    .selectFrom('claims')
    .select('id')
    .where('state', '=', 'checking')
    .where('changed_at', '<', sql<Date>`kabinet_now() - make_interval(secs => ${STALE_AFTER_SECONDS})`)
    .limit(1000)
    .execute();
  return rows.map((row) => row.id);
}
