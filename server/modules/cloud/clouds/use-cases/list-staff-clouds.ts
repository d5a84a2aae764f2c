import type { listClusterInfobases as infobasesContract, listStaffClouds as contract, StaffCloud } from '#contract/connectors.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { findConnector } from '../../connectors/queries.ts';
import { countContents, findStands, listCloudsOf, listConnectorNames, searchClusterInfobases } from '../queries.ts';
import { MOST_SHOWN } from '../rules.ts';

export const listStaffClouds = defineRead({
  name: 'cloud.list-staff-clouds',
  actor: 'staff',
  permit: mayManageConnectors,
  async run({ db }, { inn }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await listCloudsOf(db, [inn]);
    const ids = rows.map(({ id }) => id);
    const [stands, contents] = [await findStands(db, ids), await countContents(db, ids)];
    const clouds = rows.map((row): StaffCloud => ({
      id: row.id,
      inn: row.inn,
      isPushed: row.source !== null,
      name: row.name,
      directoryId: row.directory_id,
      unit: row.unit,
      group: row.directory_group,
      serverIds: stands.get(row.id)?.serverIds ?? [],
      infobases: (stands.get(row.id)?.infobases ?? []).map(({ clusterId, key, title, hasAccess }) => ({ clusterId, key, title, hasAccess })),
      ...(contents.get(row.id) ?? { users: 0, openRequests: 0, openOrders: 0 }),
    }));
    return { clouds, connectors: await listConnectorNames(db) };
  },
});

export const listClusterInfobases = defineRead({
  name: 'cloud.list-cluster-infobases',
  actor: 'staff',
  permit: mayManageConnectors,
  async run({ db }, { connectorId, search }: InputOf<typeof infobasesContract>): Promise<OutputOf<typeof infobasesContract>> {
    if ((await findConnector(db, connectorId))?.kind !== 'cluster') throw new DomainError('not_found');
    const rows = await searchClusterInfobases(db, connectorId, search, MOST_SHOWN + 1);
    return { infobases: rows.slice(0, MOST_SHOWN), isComplete: rows.length <= MOST_SHOWN };
  },
});
