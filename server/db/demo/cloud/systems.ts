import type { ConnectorKind } from '#contract/connectors.ts';
import { createSimulatedDirectory } from '#connectors/directory/simulated.ts';
import type { SimulatedCloud } from '#connectors/simulated-cloud/cloud.ts';
import { infobaseIdOf } from '#connectors/simulated-cloud/openings.ts';
import type { SimulatedClient } from '#connectors/simulated-cloud/plan.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { writeCloud, writeInfobases, writeServers } from '#modules/cloud/clouds/queries.ts';
import { saveUsers } from '#modules/cloud/polling/directories/queries.ts';
import { insertSystem } from './queries.ts';

/** The rows by which the portal drives the stand-in at a domain. */
export interface Systems {
  readonly cloud: SimulatedCloud;
  readonly directoryId: string;
  readonly clusterId: string;
  readonly serverIds: ReadonlyMap<string, string>;
}

/** One connector for each system of a simulated cloud; `named` makes their names, which are not to be another's. */
export async function addSystems(tx: Tx, cloud: SimulatedCloud, domain: string, named: (system: string) => string): Promise<Systems> {
  const add = async (kind: ConnectorKind, name: string, settings: object, directoryId: string | null = null) => {
    const id = newId();
    await insertSystem(tx, { id, kind, name: named(name), settings: JSON.stringify(settings), directory_id: directoryId });
    return id;
  };
  const directoryId = await add('directory', 'Домен', { url: `ldaps://dc1.${domain}`, user: `portal@${domain}`, authority: null, serverName: null, oldPasswordMinutes: 0 });
  const clusterId = await add('cluster', 'Кластер 1С', { ssh: null, rac: '/opt/1cv8/x86_64/8.3.27.2074/rac', ras: `1c.${domain}:1545`, clusterId: null, clusterUser: null, encoding: 'auto', timeZone: 'Europe/Moscow' });
  const serverIds = new Map<string, string>();
  for (const { name } of cloud.plan.servers) serverIds.set(name, await addServer(name));
  return { cloud, directoryId, clusterId, serverIds };

  async function addServer(name: string): Promise<string> {
    const ssh = { host: `${name.toLowerCase()}.${domain}`, port: 22, user: 'portal', hostKey: null };
    const isLinux = name.startsWith('L');
    return add(isLinux ? 'linux_terminals' : 'windows_terminals', name, isLinux ? { ...ssh, sessions: 'logind' } : { ...ssh, encoding: 'auto', timeZone: 'Europe/Moscow' }, directoryId);
  }
}

/** Says that a client has this part of the simulated cloud; without users it is one of infobases alone. */
export async function giveCloud(tx: Tx, { cloud, directoryId, clusterId, serverIds }: Systems, { inn, name, client, hasUsers }: { inn: string; name: string; client: SimulatedClient; hasUsers: boolean }): Promise<string> {
  const id = newId();
  const row = { id, inn, name, directory_id: hasUsers ? directoryId : null, unit: hasUsers ? client.unit : null, directory_group: null, source: null, external_id: null };
  await writeCloud(tx, row);
  await writeServers(tx, row, client.servers.flatMap((server) => serverIds.get(server) ?? []));
  await writeInfobases(tx, id, client.infobases.map((infobase) => ({ id: newId(), clusterId, key: infobaseIdOf(cloud.plan.seed, client, infobase.name), title: infobase.description })));
  if (!hasUsers) return id;
  const listed = await createSimulatedDirectory(cloud).listUsers({ unit: client.unit });
  if (listed.kind === 'listed') await saveUsers(tx, directoryId, [id], listed.users.map((user) => ({ ...user, cloudId: id })));
  return id;
}
