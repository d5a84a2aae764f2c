import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { TestPortal } from './app.ts';
import type { Browser } from './browser.ts';
import { expectOk, type registerAdministrator } from './world.ts';

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;

/** What a client's cloud stands on, and what calls are about in it. */
export interface CloudTargets {
  readonly directoryId: string;
  readonly clusterId: string;
  readonly cloudId: string;
  /** Of a client that is none of the callers'. */
  readonly deskCloudId: string;
  /** To the provider, by the administrator. */
  readonly requestId: string;
  readonly cloudUserId: string;
  readonly infobaseId: string;
  /** Done long ago. */
  readonly orderId: string;
  /** Of a colleague who has left. */
  readonly offerId: string;
  /** Of the link to a password that the administrator has reset. */
  readonly passwordToken: string;
}

/** As the staff say what a directory is. */
export const directorySaid = { settings: { url: 'ldaps://dc.example', user: 'CN=portal,DC=example' }, secret: { password: 'secret' } };

export async function buildClouds(portal: TestPortal, engineer: Browser, administrator: Administrator, otherInn: string): Promise<CloudTargets> {
  const { browser, inn } = administrator;
  const connector = async (kind: string, said: object): Promise<string> => (await expectOk(engineer.post('/api/staff/connectors', { kind, name: randomUUID(), secret: {}, ...said }))).body.connectorId;
  const cloud = async (of: string, said: object): Promise<string> => (await expectOk(engineer.post(`/api/staff/clients/${of}/clouds`, { name: 'Облако', ...said }))).body.cloudId;
  const directoryId = await connector('directory', directorySaid);
  const clusterId = await connector('cluster', { settings: { rac: '/opt/1cv8/rac' } });
  const cloudId = await cloud(inn, { directoryId, unit: `OU=${inn},DC=example`, infobases: [{ clusterId, key: randomUUID(), title: 'Бухгалтерия' }] });
  return {
    directoryId,
    clusterId,
    cloudId,
    deskCloudId: await cloud(otherInn, {}),
    requestId: (await expectOk(browser.post(`/api/clouds/${cloudId}/requests`, { kind: 'new_user', name: 'Орлова Мария' }))).body.requestId,
    infobaseId: (await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', cloudId).executeTakeFirstOrThrow()).id,
    ...(await addUser(portal, administrator, { cloudId, directoryId })),
  };
}

/** What has become of a user of the cloud, as rows: nobody asks a directory here. */
async function addUser({ db, server }: TestPortal, { userId, organizationId }: Administrator, { cloudId, directoryId }: { cloudId: string; directoryId: string }) {
  const [cloudUserId, orderId, offerId] = [newId(), newId(), newId()];
  const { token, hash } = server.runtime.secrets.newToken('cloud_password');
  await db.insertInto('cloud_users').values({ id: cloudUserId, cloud_id: cloudId, directory_id: directoryId, key: cloudUserId, login: cloudUserId, name: 'Орлова Мария', is_disabled: false, is_locked: false }).execute();
  await db.insertInto('cloud_orders').values({ id: orderId, cloud_id: cloudId, kind: 'end_sessions', state: 'done', settled_at: sql<Date>`kabinet_now()` }).execute();
  await db.insertInto('access_offers').values({ id: offerId, cloud_user_id: cloudUserId, organization_id: organizationId, former_name: 'Орлова Мария' }).execute();
  await db.insertInto('cloud_password_links').values({ token_hash: hash, cloud_user_id: cloudUserId, user_id: userId, ends_at: sql<Date>`kabinet_now() + interval '15 minutes'` }).execute();
  return { cloudUserId, orderId, offerId, passwordToken: token };
}
