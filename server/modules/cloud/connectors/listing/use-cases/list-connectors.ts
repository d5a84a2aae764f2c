import * as z from 'zod/mini';
import { connectorKinds, type Connector, type listConnectors as contract, type showConnector as oneContract } from '#contract/connectors.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, readPage, sealCursor } from '#kernel/cursor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { CONNECTORS_TOPIC } from '../../../rules.ts';
import { countConnectors, findHealth, listDirectories, pageConnectors, type HealthRow } from '../queries.ts';

const cursor = z.object({ kind: z.enum(connectorKinds), key: z.string(), id: z.uuid() });

export const listConnectors = defineRead({
  name: 'cloud.list-connectors',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { search, kind, show, after, limit }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { db } = context;
    context.follow(CONNECTORS_TOPIC);
    const filter = { search, kind, show };
    const place = openCursor(cursor, after);
    const { page, next } = await readPage(limit, (most) => pageConnectors(db, filter, place, most), (last) => sealCursor({ kind: last.kind, key: last.sort_key, id: last.id }));
    return { rows: page.map(present), next, counts: await countConnectors(db, filter), directories: await listDirectories(db) };
  },
});

export const showConnector = defineRead({
  name: 'cloud.show-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { connectorId }: InputOf<typeof oneContract>): Promise<Connector> {
    context.follow(CONNECTORS_TOPIC);
    const row = await findHealth(context.db, connectorId);
    if (!row) throw new DomainError('not_found');
    return present(row);
  },
});

function present(row: HealthRow): Connector {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    isSimulated: row.is_simulated,
    isOn: row.is_on,
    settings: { ...row.settings, ...(row.directory_id === null ? {} : { directoryId: row.directory_id }) },
    secrets: Object.keys(row.sealed_secrets).sort(),
    clouds: row.clouds,
    servers: row.servers,
    health: {
      askedAt: row.asked_at?.toISOString() ?? null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      silentSince: row.silent_since?.toISOString() ?? null,
      trouble: row.trouble_code && { code: row.trouble_code, detail: row.trouble_detail ?? '' },
      asked: row.asked,
      failed: row.failed,
      meanMs: row.asked === 0 ? null : Math.round(row.total_ms / row.asked),
    },
    sight: row.tested_at && { at: row.tested_at.toISOString(), trouble: row.test_trouble_code && { code: row.test_trouble_code, detail: row.test_trouble_detail ?? '' }, facts: [...(row.facts ?? [])] },
    isTesting: row.is_testing,
  };
}
