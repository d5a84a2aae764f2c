import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CloudOrder } from '#contract/cloud.ts';
import type { InfobaseSession } from '#connectors/infobase-cluster/port.ts';
import { newId } from '#kernel/ids.ts';
import type { TestPortal } from './app.ts';
import { addCloud, addConnector, sessionOf, userOf } from './cloud-rows.ts';
import type { ObeyingCloud } from './obeying-cloud.ts';
import { registerAdministrator, type Person } from './world.ts';

export type OwnCloud = Awaited<ReturnType<typeof ownCloud>>;

/** An administrator, whose e-mail is confirmed, and a cloud: Anna and Boris on two servers and in two infobases. */
export async function ownCloud(portal: TestPortal, cloud: ObeyingCloud) {
  const owner = await registerAdministrator(portal);
  await confirmEmail(portal, owner);
  const name = newId().slice(-12);
  const names = { unit: `OU=${name}`, first: `ts1-${name}`, second: `ts2-${name}`, cluster: `1c-${name}` };
  const [anna, boris] = [`anna-${name}`, `boris-${name}`];
  const [accounting, trade] = [randomUUID(), randomUUID()];
  const directoryId = await addConnector(portal, 'directory', `ad-${name}`);
  const [firstId, secondId] = [await addConnector(portal, 'windows_terminals', names.first, directoryId), await addConnector(portal, 'windows_terminals', names.second, directoryId)];
  const clusterId = await addConnector(portal, 'cluster', names.cluster);
  const infobases = { [accounting]: { clusterId, title: 'Бухгалтерия' }, [trade]: { clusterId, title: 'Торговля' } };
  const cloudId = await addCloud(portal, { inn: owner.inn, directoryId, unit: names.unit, serverIds: [firstId, secondId], infobases });
  cloud.users[names.unit] = [userOf(anna, { name: 'Белова Анна' }), userOf(boris, { name: 'Власов Борис' })];
  cloud.sessions[names.first] = [sessionOf('1', anna), sessionOf('2', boris)];
  cloud.sessions[names.second] = [sessionOf('1', anna, { state: 'disconnected', idleSeconds: null })];
  cloud.infobases[names.cluster] = [{ id: accounting, name: 'acc', description: '' }, { id: trade, name: 'trade', description: '' }];
  cloud.infobaseSessions[names.cluster] = [workOf(accounting, 'Белова Анна', { host: names.first }), workOf(trade, 'Власов Борис')];
  await portal.poll();
  const get = async (path: string) => (await owner.browser.get(path)).body;
  return {
    ...owner, ...names, cloudId, directoryId, firstId, secondId, clusterId, accounting, trade, anna, boris,
    users: (query = '') => get(`/api/clouds/${cloudId}/users?${query}`),
    /** As long as it is in the list. */
    order: async (id: string) => (await get(`/api/clouds/${cloudId}/orders`)).orders.find((order: CloudOrder) => order.id === id),
    infobases: async () => (await get(`/api/clouds/${cloudId}/infobases`)).infobases,
    /** The id of a user by login. */
    idOf: async (login: string): Promise<string> => (await portal.db.selectFrom('cloud_users').select('id').where('cloud_id', '=', cloudId).where('login', '=', login).executeTakeFirstOrThrow()).id,
    post: (path: string, body: object = {}) => owner.browser.post(path, body),
    /** What the journal of the organisation says of the cloud, newest first. */
    journal: async (): Promise<string[]> => (await get(`/api/journal?organization=${owner.organizationId}&topic=cloud&limit=100`)).rows.map((line: { action: string }) => line.action),
  };
}

export function workOf(infobaseId: string, userName: string, changes: Partial<InfobaseSession> = {}): InfobaseSession {
  return { id: randomUUID(), infobaseId, number: 1, userName, application: '1CV8C', host: 'PC-7', startedAt: new Date('2026-03-31T09:00:00Z'), lastActiveAt: new Date('2026-03-31T10:00:00Z'), ...changes };
}

export async function confirmEmail(portal: TestPortal, { userId }: Pick<Person, 'userId'>): Promise<void> {
  await portal.db.updateTable('users').set({ email_confirmed_at: sql<Date>`kabinet_now()` }).where('id', '=', userId).execute();
}
