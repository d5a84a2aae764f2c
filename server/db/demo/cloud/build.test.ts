import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { signInStaff } from '#server/test/world.ts';
import { loadDemo } from '../index.ts';
import { demoClients } from '../sign-ins.ts';
import { buildDemoClouds } from './build.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
  await loadDemo(portal.server.runtime);
  await portal.poll();
}, 120_000);
afterAll(() => portal.stop());

async function anna() {
  const browser = portal.browser();
  const { phone, password } = demoClients.administrator;
  await browser.post('/api/session', { phone, password, remember: false });
  return browser;
}

test('the demo administrator sees her clouds alive: one of terminals, a big one, one of infobases alone', async () => {
  const { clouds } = (await (await anna()).get('/api/clouds')).body;
  const known = new Map(clouds.map((cloud: { name: string }) => [cloud.name, cloud]));
  expect([...known.keys()].toSorted()).toEqual(['Бухгалтерия и аренда', 'Магазины', 'Офис']);
  expect(known.get('Офис')).toMatchObject({ has: { directory: true, terminals: true, infobases: true }, servers: [{ name: 'TS01' }, { name: 'TS02' }], counts: { users: 43 } });
  expect(known.get('Магазины')).toMatchObject({ counts: { users: 200 } });
  expect(known.get('Бухгалтерия и аренда')).toMatchObject({ has: { directory: false, terminals: false, infobases: true }, servers: [] });
  for (const { counts } of clouds) expect(counts.usersInSession).toBeGreaterThan(1);
});

test('the chart has a month', async () => {
  const browser = await anna();
  const { clouds } = (await browser.get('/api/clouds')).body;
  const shops = clouds.find((cloud: { name: string }) => cloud.name === 'Магазины');
  const { days } = (await browser.get(`/api/clouds/${shops.id}/attendance`)).body;
  expect(days).toHaveLength(30);
  expect(Math.max(...days.map(({ peak }: { peak: number }) => peak))).toBeGreaterThan(150);
});

test('the staff see stand-ins, one of which is silent', async () => {
  const { browser } = await signInStaff(portal, 'engineer');
  const { rows: connectors } = (await browser.get('/api/staff/connectors?limit=100')).body;
  expect(connectors.filter(({ isSimulated }: { isSimulated: boolean }) => !isSimulated)).toEqual([]);
  const silent = connectors.filter(({ health }: { health: { silentSince: string | null } }) => health.silentSince !== null).map(({ name }: { name: string }) => name);
  expect(silent.filter((name: string) => name !== 'TS03')).toEqual(['TS00 (старый)']);
});

test('it has a past: what was asked for, and the login of somebody who has left', async () => {
  const browser = await anna();
  const { clouds } = (await browser.get('/api/clouds')).body;
  const states: string[] = [];
  for (const { id } of clouds) states.push(...(await browser.get(`/api/clouds/${id}/requests`)).body.rows.map(({ state }: { state: string }) => state));
  expect(states.toSorted()).toEqual(['declined', 'done', 'done', 'in_work', 'new', 'withdrawn']);
  expect((await browser.get('/api/access-offers')).body.offers).toMatchObject([{ formerName: 'Ким Артур', user: { login: 'sv.kim' } }]);
});

test('it is built once', async () => {
  const count = async () => (await portal.db.selectFrom('connectors').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  const before = await count();
  await buildDemoClouds(portal.server.runtime);
  expect(await count()).toBe(before);
});
