import { afterAll, beforeAll, expect, test } from 'vitest';
import { noDeeds, withEnded } from '#connectors/simulated-cloud/deeds.ts';
import { TestPortal } from '#server/test/app.ts';
import { createCloudAdapters } from '#server/adapters.ts';
import { newInn } from '#server/test/world.ts';
import type { KnownTerminals } from '#modules/cloud/index.ts';
import { withDemoClouds } from './adapters.ts';
import { buildOffice } from './build-office.ts';
import { officeDomain } from './office.ts';
import { DEMO_DOMAIN, planAt } from './plan.ts';
import { changeDeeds, readDeeds } from './queries.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const clock = { now: () => portal.clock() };
const adaptersHere = () => withDemoClouds(createCloudAdapters(clock), portal.db, clock);
const terminals = (host: string): KnownTerminals => ({
  kind: 'windows_terminals', name: host, isSimulated: true, secret: {},
  settings: { host, port: 22, user: 'portal', hostKey: null, encoding: 'auto', timeZone: 'Europe/Moscow', directoryId: '' },
});

test('what one process does to the stand-in, another sees', async () => {
  const [here, there] = [adaptersHere(), adaptersHere()].map((adapters) => adapters.terminals(terminals(`ts01.${officeDomain('9900413448')}`)));
  if (!here || !there) throw new Error('no adapters');
  const listed = await there.listSessions();
  const [session] = listed.kind === 'listed' ? listed.sessions : [];
  if (!session) throw new Error('nobody is there');
  expect(await here.endSession(session)).toEqual({ kind: 'ended' });
  expect(await there.endSession(session)).toEqual({ kind: 'gone' });
});

test('what is done at once is all done', async () => {
  await Promise.all(Array.from({ length: 10 }, (_one, index) => changeDeeds(portal.db, 'busy.example', (deeds) => withEnded(deeds, String(index), clock.now()))));
  expect(Object.keys((await readDeeds(portal.db, 'busy.example')).ended)).toHaveLength(10);
  expect(await readDeeds(portal.db, 'other.example')).toEqual(noDeeds);
});

test('at other domains there is nothing', async () => {
  expect(await adaptersHere().terminals(terminals('ts01.elsewhere.example')).listSessions()).toMatchObject({ kind: 'trouble', code: 'unreachable' });
});

test('its people cannot be real, and have logins and names of their own', () => {
  for (const { people } of planAt(DEMO_DOMAIN).clients) expect(people.filter(({ email }) => !email?.endsWith('.example'))).toEqual([]);
  const people = planAt(DEMO_DOMAIN).clients.flatMap((client) => client.people);
  expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
  const shop = planAt(DEMO_DOMAIN).clients[1]?.people ?? [];
  expect(new Set(shop.map(({ name }) => name)).size).toBe(shop.length);
});

test('a client of whoever tries the portal out is given a cloud, once', async () => {
  const inn = newInn();
  expect(await buildOffice(portal.server.runtime, inn)).toBe(true);
  expect(await buildOffice(portal.server.runtime, inn)).toBe(false);
  const cloud = await portal.db.selectFrom('clouds').select(['id', 'name']).where('inn', '=', inn).executeTakeFirstOrThrow();
  expect(cloud.name).toBe('Офис');
  expect(await portal.db.selectFrom('cloud_users').select('login').where('cloud_id', '=', cloud.id).execute()).toHaveLength(4);
});
