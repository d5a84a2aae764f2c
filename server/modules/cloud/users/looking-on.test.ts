import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tellTopic } from '#kernel/topics.ts';
import { TestPortal } from '#server/test/app.ts';
import { sessionOf } from '#server/test/cloud-rows.ts';
import { ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { listenTo, type Heard } from '#server/test/stream.ts';
import { addMember, type Person } from '#server/test/world.ts';

let portal: TestPortal;
let portalUrl: string;
const cloud = new ObeyingCloud();
let own: OwnCloud;
let other: Person;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
  portalUrl = await portal.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => portal.stop());
beforeEach(async () => {
  own = await ownCloud(portal, cloud);
  other = await addMember(portal, own, { sections: ['cloud_users'] });
});

const lookOn = ({ browser }: Person) => listenTo(`${portalUrl}/api/clouds/${own.cloudId}/users`, { cookie: browser.cookieLine });
const told = (heard: Heard) => heard.text.split('\n\n').filter((event) => event.startsWith('data: ')).map((event) => JSON.parse(event.slice('data: '.length)));
/** Boris is at another address now, and the servers are asked. */
async function changeTo(address: string): Promise<void> {
  cloud.sessions[own.first] = [sessionOf('1', own.anna), sessionOf('2', own.boris, { address })];
  await portal.pass({ minutes: 2 });
  await portal.poll();
}
const hears = (heard: Heard, text: string) => vi.waitFor(() => expect(heard.text).toContain(text), { timeout: 15_000 });
const isOver = (heard: Heard) => vi.waitFor(() => expect(heard.isOver).toBe(true), { timeout: 15_000 });

test('whoever loses the section or signs out hears nothing of the next change; the others do', async () => {
  const [mine, theirs, second] = [await lookOn(own), await lookOn(other), await lookOn(other)];
  await changeTo('10.0.0.77');
  for (const heard of [mine, theirs, second]) await hears(heard, '10.0.0.77');
  expect(told(mine).at(-1)).toEqual(told(theirs).at(-1));

  await portal.db.updateTable('members').set({ sections: [] }).where('user_id', '=', other.userId).execute();
  await changeTo('10.0.0.88');
  await hears(mine, '10.0.0.88');
  for (const heard of [theirs, second]) {
    await isOver(heard);
    expect(heard.text).not.toContain('10.0.0.88');
  }
  expect((await lookOn(other)).status).toBe(403);

  const again = await lookOn(own);
  await own.browser.delete('/api/session');
  await changeTo('10.0.0.99');
  for (const heard of [mine, again]) {
    await isOver(heard);
    expect(heard.text).not.toContain('10.0.0.99');
  }
});

test('another search is another answer', async () => {
  const url = `${portalUrl}/api/clouds/${own.cloudId}/users`;
  const headers = { cookie: own.browser.cookieLine };
  const [all, one] = [await listenTo(url, headers), await listenTo(`${url}?search=${encodeURIComponent('белова')}`, headers)];
  await changeTo('10.0.0.77');
  await hears(all, '10.0.0.77');
  const rows = (heard: Heard) => told(heard).at(-1)?.rows.map(({ login }: { login: string }) => login);
  expect(rows(all)).toEqual([own.anna, own.boris]);
  expect(rows(one)).toEqual([own.anna]);
  all.leave();
  one.leave();
});

test('an open page does not keep a session alive, and ends with it', async () => {
  const seen = () => portal.db.selectFrom('client_sessions').select('last_seen_at').where('user_id', '=', own.userId).executeTakeFirstOrThrow();
  await own.users();
  const heard = await lookOn(own);
  const before = await seen();
  await portal.pass({ hours: 11 });
  await changeTo('10.0.0.77');
  await hears(heard, '10.0.0.77');
  const late = await lookOn(own);
  await hears(late, '10.0.0.77');
  expect((await own.browser.send('GET', '/api/clouds', undefined, { 'x-unattended': '1' })).status).toBe(200);
  expect(await seen()).toEqual(before);

  await portal.pass({ hours: 1 });
  await portal.db.transaction().execute((tx) => tellTopic(tx, `cloud:${own.cloudId}`));
  for (const stream of [heard, late]) await isOver(stream);
  expect((await lookOn(own)).status).toBe(401);
});

test('who works meanwhile stays signed in, up to the longest life of a session', async () => {
  const heard = await lookOn(own);
  await portal.db.updateTable('client_sessions').set({ ends_at: sql<Date>`kabinet_now() + interval '30 hours'` }).where('user_id', '=', own.userId).execute();
  for (let turn = 0; turn < 2; turn++) {
    await portal.pass({ hours: 11 });
    expect((await own.browser.get('/api/clouds')).status).toBe(200);
  }
  await changeTo('10.0.0.77');
  await hears(heard, '10.0.0.77');
  await portal.pass({ hours: 9 });
  await portal.db.transaction().execute((tx) => tellTopic(tx, `cloud:${own.cloudId}`));
  await isOver(heard);
});
