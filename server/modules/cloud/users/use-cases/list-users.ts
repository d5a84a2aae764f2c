import * as z from 'zod/mini';
import type { CloudUser, listCloudUsers as contract, TerminalSession } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, readPage, sealCursor } from '#kernel/cursor.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { countByFilter, listOpenInfobases, listSessionsOf, pageUsers, type OpenInfobase, type SessionRow, type UserRow } from '../queries.ts';
import { accountState, byLiveliness } from '../rules.ts';

const cursor = z.object({ rank: z.number(), key: z.string(), id: z.uuid() });

/** Manual, 9.1: «Мои пользователи». */
export const listCloudUsers = defineRead({
  name: 'cloud.list-users',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { db, config } = context;
    const { cloudId } = await enterCloud(db, context.actor, input.cloudId);
    return context.shared([cloudTopic(cloudId)], () => readUsers(db, cloudId, config.cloud.idleMinutes, input));
  },
});

async function readUsers(db: Db, cloudId: string, idleMinutes: number, { search, show, sort, after, limit }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
  const filter = { cloudId, idleMinutes, search, show };
  const place = openCursor(cursor, after);
  const { page, next } = await readPage(limit, (most) => pageUsers(db, filter, sort, place, most), (last) => sealCursor({ rank: last.rank, key: last.sort_key, id: last.id }));
  const sessions = Map.groupBy(await listSessionsOf(db, filter, page.map(({ login }) => login.toLowerCase())), ({ login }) => login);
  const infobases = Map.groupBy(await listOpenInfobases(db, cloudId, page.flatMap(namesOf)), ({ user_name }) => user_name);
  return { rows: page.map((row) => presentUser(row, sessions.get(row.login.toLowerCase()) ?? [], namesOf(row).flatMap((name) => infobases.get(name) ?? []))), next, counts: await countByFilter(db, filter) };
}

/** Under which somebody may be known in an infobase. */
function namesOf({ name, login }: UserRow): string[] {
  return [name.toLowerCase(), login.toLowerCase()];
}

function presentUser(row: UserRow, sessions: readonly SessionRow[], infobases: readonly OpenInfobase[]): CloudUser {
  return {
    id: row.id,
    name: row.name,
    login: row.login,
    email: row.email,
    account: accountState(row),
    presence: byLiveliness[row.rank] ?? 'out',
    sessions: sessions.map(presentSession),
    infobases: [...new Set(infobases.map(({ title }) => title))],
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    resetBy: row.reset_by,
  };
}

function presentSession(row: SessionRow): TerminalSession {
  const presence = byLiveliness[row.rank];
  return {
    id: row.id,
    server: { id: row.connector_id, name: row.server },
    presence: presence === undefined || presence === 'out' ? 'in_session' : presence,
    idleSince: row.idle_since?.toISOString() ?? null,
    startedAt: row.started_at?.toISOString() ?? null,
    address: row.address,
    orderId: row.order_id,
    endsAt: row.ends_at?.toISOString() ?? null,
  };
}
