import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { signInStaff } from '#server/test/world.ts';
import { loadDemo } from './index.ts';
import { demoJobs } from './live.ts';
import { system } from './live/actors.ts';
import { askers } from './live/askers.ts';
import { newcomers } from './live/newcomers.ts';
import { MOST_SIGN_INS } from './live/visitors.ts';
import { demoClients } from './sign-ins.ts';
import { severnyVeter } from './teams.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await TestPortal.start();
  await loadDemo(portal.server.runtime);
});
afterEach(() => portal.stop());

const live = demoJobs.find(({ job }) => job.name === 'demo.live');

/** The timetable's turn so many minutes later. What it queues waits, as it may. */
async function turn(minutes: number): Promise<void> {
  await portal.pass({ minutes });
  await live?.useCase.execute(portal.server.runtime, system, {});
}

const newcomerStates = async () =>
  (await portal.db.selectFrom('invitations').select(['email', 'state']).where('email', 'in', newcomers.map(({ email }) => email)).orderBy('id').execute()).map(({ state }) => state);

const waitingRequests = async () =>
  (await portal.db.selectFrom('claims').select((e) => e.fn.countAll<number>().as('count')).where('inn', '=', severnyVeter.inn).where('state', '=', 'administrators').executeTakeFirstOrThrow()).count;

async function signIns(): Promise<number> {
  return (await portal.db.selectFrom('journal_entries').select((e) => e.fn.countAll<number>().as('count')).where('action', '=', 'account.signed_in').executeTakeFirstOrThrow()).count;
}

test('a newcomer opens the letter, then accepts; the third one declines', async () => {
  expect(await newcomerStates()).toEqual(['sent']);
  await turn(3);
  expect(await newcomerStates()).toEqual(['opened']);
  await turn(3);
  expect(await newcomerStates()).toEqual(['accepted']);
  const joined = await portal.db.selectFrom('members as m').innerJoin('users as u', 'u.id', 'm.user_id').select(['m.role', 'u.email_confirmed_at']).where('u.email', '=', newcomers[0]?.email ?? '').executeTakeFirst();
  expect(joined?.role).toBe('user');
  expect(joined?.email_confirmed_at).not.toBeNull();
  for (let turns = 0; turns < 6; turns++) await turn(61);
  expect((await newcomerStates()).slice(0, 3)).toEqual(['accepted', 'accepted', 'declined']);
});

test('the manager answers what the clients have asked, a thing at a time', async () => {
  const states = async () => [
    ...(await portal.db.selectFrom('product_additions').select('state').orderBy('id').execute()),
    ...(await portal.db.selectFrom('renewal_requests').select('state').orderBy('id').execute()),
  ].map(({ state }) => state);
  expect(await states()).toEqual(['checking', 'checking', 'new']);
  await turn(3);
  expect(await states()).toEqual(['checking', 'checking', 'new']);
  await turn(10);
  await turn(3);
  expect((await states()).toSorted()).toEqual(['confirmed', 'declined', 'done']);
});

test('the manager takes up what the clients ask for in the cloud, and answers', async () => {
  const waiting = async () => (await portal.db.selectFrom('cloud_requests').select('state').where('state', 'in', ['new', 'in_work']).orderBy('id').execute()).map(({ state }) => state);
  expect(await waiting()).toEqual(['in_work', 'new']);
  for (let turns = 0; turns < 3; turns++) await turn(3);
  expect(await waiting()).toEqual([]);
});

test('somebody asks to be let in, and nobody more while three wait', async () => {
  for (let turns = 0; turns < 4; turns++) {
    await turn(61);
    await portal.runJobs();
  }
  expect(await waitingRequests()).toBe(3);
});

test('an employee signs in now and then, those who have long been away do not', async () => {
  const before = await signIns();
  const awayBefore = await away();
  await turn(60);
  expect(await signIns()).toBe(before + 1);
  await turn(3);
  expect(await signIns()).toBe(before + 1);
  // A newcomer's arrival is a visit too.
  for (let turns = 0; turns < 2; turns++) await turn(20);
  expect(await signIns()).toBe(before + 2);
  expect(await away()).toEqual(awayBefore);
});

test('nobody signs in without end', async () => {
  await sql`insert into journal_entries (id, actor_kind, actor_id, action, ip, request_id)
    select gen_random_uuid(), 'client', u.id, 'account.signed_in', '', 'test' from users u, generate_series(1, ${MOST_SIGN_INS}::int)`.execute(portal.db);
  const before = await signIns();
  for (let turns = 0; turns < 3; turns++) await turn(60);
  expect(await signIns()).toBe(before);
});

async function away(): Promise<string[]> {
  const rows = await portal.db.selectFrom('users').select('phone').where('last_signed_in_at', '<', sql<Date>`kabinet_now() - interval '31 days'`).orderBy('phone').execute();
  return rows.map(({ phone }) => phone);
}

test('a claimant answers what the manager has asked', async () => {
  const { browser } = await signInStaff(portal);
  const claim = (await browser.get('/api/staff/claims')).body.rows[0];
  await browser.post(`/api/staff/claims/${claim.id}/question`, { text: 'Кем вы работаете?' });
  await turn(3);
  expect((await browser.get(`/api/staff/claims/${claim.id}`)).body).toMatchObject({ state: 'manual', messages: [{ author: 'staff' }, { author: 'client' }] });
});

test('what visitors of the demo have invited is left alone', async () => {
  const anna = portal.browser();
  const { phone, password } = demoClients.administrator;
  await anna.post('/api/session', { phone, password, remember: false });
  const { organizations } = (await anna.get('/api/organizations')).body;
  const { id } = organizations.find(({ inn }: { inn: string }) => inn === severnyVeter.inn);
  await anna.post(`/api/organizations/${id}/invitations`, { emails: ['friend@firm.example'], position: 'employee', role: 'user', sections: [], message: '', anyAccount: false });
  await turn(3);
  await turn(3);
  expect(await portal.db.selectFrom('invitations').select('state').where('email', '=', 'friend@firm.example').execute()).toEqual([{ state: 'sent' }]);
});

test('each invented person comes once, so that a demo that runs for long does not grow', async () => {
  const sizes = () => Promise.all((['users', 'members', 'invitations', 'claims', 'outgoing_messages'] as const).map(async (table) => (await portal.db.selectFrom(table).select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count));
  // Were the administrators to answer each request at once.
  const answer = () => portal.db.updateTable('claims').set({ state: 'rejected' }).where('inn', '=', severnyVeter.inn).where('state', 'in', ['checking', 'administrators']).execute();
  for (let turns = 0; turns < newcomers.length + askers.length; turns++) {
    await answer();
    await turn(61);
  }
  await answer();
  expect(await newcomerStates()).toHaveLength(newcomers.length);
  expect(new Set(await newcomerStates())).toEqual(new Set(['accepted', 'declined']));
  const before = await sizes();
  for (let turns = 0; turns < 4; turns++) await turn(61);
  expect(await sizes()).toEqual(before);
});
