import * as z from 'zod/mini';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Infobase, InfobaseBlock, listInfobases as listContract, listInfobaseSessions as sessionsContract } from '#contract/infobases.ts';
import { openCursor, readPage, sealCursor } from '#kernel/cursor.ts';
import type { Db } from '#kernel/db.ts';
import type { Secrets } from '#kernel/secrets.ts';
import { defineRead } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { listInfobaseRows, pageInfobaseSessions, type InfobaseRow } from '../queries.ts';
import { applicationOf, codeContext } from '../rules.ts';

export const listInfobases = defineRead({
  name: 'cloud.list-infobases',
  actor: 'client',
  async run(context, { cloudId }: InputOf<typeof listContract>): Promise<OutputOf<typeof listContract>> {
    const scope = await enterCloud(context.db, context.actor, cloudId);
    return context.shared([cloudTopic(scope.cloudId)], async () => ({ infobases: (await listInfobaseRows(context.db, scope.cloudId)).map((row) => presentInfobase(context.secrets, row)) }));
  },
});

function presentInfobase(secrets: Secrets, row: InfobaseRow): Infobase {
  return {
    id: row.id,
    title: row.title,
    name: row.name ?? row.title,
    cluster: { name: row.cluster, answeredAt: row.answered_at?.toISOString() ?? null, silentSince: row.silent_since?.toISOString() ?? null },
    sessions: row.sessions ?? 0,
    block: row.block_id === null ? null : presentBlock(secrets, row),
    blockReadAt: row.block_read_at?.toISOString() ?? null,
    mayBlock: !row.is_access_refused,
    orderId: row.order_id,
  };
}

function presentBlock(secrets: Secrets, row: InfobaseRow): InfobaseBlock {
  return {
    from: row.starts_at?.toISOString() ?? null,
    to: row.ends_at?.toISOString() ?? null,
    message: row.message ?? '',
    permissionCode: row.sealed_code ? secrets.open('permission_code', codeContext(row.id), row.sealed_code) : null,
    setBy: row.set_by_name,
    isOn: row.is_on,
  };
}

const cursor = z.object({ user: z.string(), id: z.uuid() });

export const listInfobaseSessions = defineRead({
  name: 'cloud.list-infobase-sessions',
  actor: 'client',
  async run(context, input: InputOf<typeof sessionsContract>): Promise<OutputOf<typeof sessionsContract>> {
    const { cloudId } = await enterCloud(context.db, context.actor, input.cloudId);
    return context.shared([cloudTopic(cloudId)], () => readSessions(context.db, cloudId, input));
  },
});

async function readSessions(db: Db, cloudId: string, { infobase, search, after, limit }: InputOf<typeof sessionsContract>): Promise<OutputOf<typeof sessionsContract>> {
  const place = openCursor(cursor, after);
  const { page, next } = await readPage(limit, (most) => pageInfobaseSessions(db, cloudId, { infobase, search }, place, most), (last) => sealCursor({ user: last.place, id: last.id }));
  return {
    rows: page.map((row) => ({
      id: row.id,
      infobase: { id: row.infobase_id, title: row.title },
      number: row.number,
      user: row.user_name,
      application: applicationOf(row.application),
      host: row.host,
      startedAt: row.started_at?.toISOString() ?? null,
      lastActiveAt: row.last_active_at?.toISOString() ?? null,
      orderId: row.order_id,
    })),
    next,
  };
}
