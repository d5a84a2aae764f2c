import type { Connector, listConnectors as contract } from '#contract/connectors.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { defineRead } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { listConnectorHealth, type HealthRow } from '../queries.ts';
import { CONNECTORS_TOPIC } from '../rules.ts';

export const listConnectors = defineRead({
  name: 'cloud.list-connectors',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, _input: unknown): Promise<OutputOf<typeof contract>> {
    context.follow(CONNECTORS_TOPIC);
    return { connectors: (await listConnectorHealth(context.db)).map(present) };
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
