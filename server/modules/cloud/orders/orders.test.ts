import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CloudUser } from '#contract/cloud.ts';
import { trouble } from '#connectors/trouble.ts';
import { TestPortal } from '#server/test/app.ts';
import { sessionOf, toldDuring } from '#server/test/cloud-rows.ts';
import { ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { addMember, registerAdministrator } from '#server/test/world.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  cloud.fault = async () => {};
  own = await ownCloud(portal, cloud);
});

const end = (body: object, by = own.browser) => by.post(`/api/clouds/${own.cloudId}/end-sessions`, body);
const all = { sessionIds: null };
const ordered = async (body: object): Promise<string> => (await end(body)).body.orderId;
const steps = async (orderId: string): Promise<string[]> => (await own.order(orderId)).steps.map((step: { state: string }) => step.state);
const sessions = async (login: string) => (await own.users()).rows.find((user: CloudUser) => user.login === login).sessions as CloudUser['sessions'];
const lease = (orderId: string, until: 'now' | 'later') => portal.db.updateTable('cloud_orders').set({ leased_until: until === 'now' ? new Date(0) : new Date('2200-01-01') }).where('id', '=', orderId).execute();

describe('ending sessions', () => {
  test('ends one of several, and the others go on', async () => {
    const [lively, resting] = await sessions(own.anna);
    expect([lively?.presence, resting?.presence]).toEqual(['in_session', 'disconnected']);
    const orderId = await ordered({ sessionIds: [resting?.id] });
    expect(await own.order(orderId)).toMatchObject({ kind: 'end_sessions', state: 'under_way', orderedBy: 'Кузнецова Анна', mayCancel: false, mayRetry: false, steps: [{ who: 'Белова Анна', where: own.second, state: 'waiting' }] });
    expect((await sessions(own.anna))[1]?.orderId).toBe(orderId);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'done', problem: null, steps: [{ state: 'ended', problem: null }] });
    expect((await sessions(own.anna)).map(({ server }) => server.name)).toEqual([own.first]);
    expect([cloud.sessions[own.second], cloud.sessions[own.first]]).toMatchObject([[], [{ id: '1' }, { id: '2' }]]);
    expect((await own.journal()).slice(0, 2)).toEqual(['cloud.sessions_ended', 'cloud.sessions_ordered']);
  });

  test('ends all, and asks the servers at once what they see', async () => {
    const orderId = await ordered(all);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'done', steps: [{ who: 'Белова Анна' }, { who: 'Белова Анна' }, { who: 'Власов Борис' }] });
    cloud.sessions[own.first] = [sessionOf('7', own.boris)];
    await portal.poll();
    expect((await own.users()).counts).toMatchObject({ in_session: 1, out: 1 });
  });

  test('leaves alone whoever is no user of the cloud, on the same server', async () => {
    cloud.sessions[own.first] = [...(cloud.sessions[own.first] as object[]), sessionOf('9', 'stranger')] as never;
    await portal.pass({ minutes: 2 });
    await portal.poll();
    const foreign = await portal.db.selectFrom('terminal_sessions').select('id').where('connector_id', '=', own.firstId).where('key', '=', '9').executeTakeFirstOrThrow();
    expect((await end({ sessionIds: [foreign.id] })).body.code).toBe('nothing_to_end');
    const orderId = await ordered(all);
    await portal.runJobs();
    expect(await steps(orderId)).toEqual(['ended', 'ended', 'ended']);
    expect(cloud.sessions[own.first]).toMatchObject([{ id: '9' }]);
  });

  test('counts what is gone as done, and does not touch who has the number now', async () => {
    const orderId = await ordered(all);
    cloud.sessions[own.second] = [];
    cloud.sessions[own.first] = [sessionOf('1', 'newcomer'), sessionOf('2', own.boris, { startedAt: new Date('2026-04-01T09:00:00Z') })];
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'done', steps: [{ state: 'another' }, { state: 'gone' }, { state: 'another' }] });
    expect(cloud.sessions[own.first]).toHaveLength(2);
  });

  test('of two clicks one wins', async () => {
    const answers = await Promise.all([end(all), end(all), end(all)]);
    expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'nothing_to_end', 'nothing_to_end']);
    await portal.runJobs();
    expect(cloud.calls.filter((call) => call === `${own.first}: end 1`)).toHaveLength(1);
  });

  test('tells who looks on of each end', async () => {
    await ordered(all);
    expect(new Set(await toldDuring(portal, () => portal.runJobs()))).toEqual(new Set([`cloud:${own.cloudId}`]));
  });

  test('is limited', async () => {
    await portal.db.insertInto('limit_windows').values({ key: `cloud-orders:${own.cloudId}`, hits: Array.from({ length: 60 }, () => portal.clock()), ends_at: new Date('2100-01-01') }).execute();
    expect((await end(all)).status).toBe(429);
  });
});

describe('when a server fails', () => {
  test('says which sessions are left, and ends those when tried again', async () => {
    let ends = 0;
    cloud.fault = async (call, when) => (when === 'before' && call.startsWith(`${own.first}: end`) && ++ends > 1 ? trouble('unreachable', 'no route') : undefined);
    const orderId = await ordered(all);
    await portal.runJobs();
    const order = await own.order(orderId);
    expect(order).toMatchObject({ state: 'partly', problem: null, mayRetry: true });
    expect((await steps(orderId)).toSorted()).toEqual(['ended', 'ended', 'failed']);
    expect(order.steps.find((step: { state: string }) => step.state === 'failed')).toMatchObject({ where: own.first, problem: 'silent' });
    cloud.fault = async () => {};
    const retries = await Promise.all([own.post(`/api/cloud-orders/${orderId}/retry`), own.post(`/api/cloud-orders/${orderId}/retry`)]);
    expect(retries.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'nothing_to_end']);
    const retry = retries.find(({ status }) => status === 200)?.body.orderId;
    await portal.runJobs();
    expect(await own.order(retry)).toMatchObject({ state: 'done', steps: [{ where: own.first, state: 'ended' }] });
    expect(cloud.sessions[own.first]).toEqual([]);
  });

  test('asks one that cannot be reached no further, and a hung session holds up no other', async () => {
    cloud.fault = async (call, when) => {
      if (when === 'before' && call === `${own.second}: end 1`) return trouble('unreachable', 'no route');
      return when === 'before' && call === `${own.first}: end 1` ? trouble('timed_out', 'no answer') : undefined;
    };
    const orderId = await ordered(all);
    await portal.runJobs();
    expect((await own.order(orderId)).steps.map(({ state, problem }: { state: string; problem: string }) => [state, problem])).toEqual([['failed', 'silent'], ['failed', 'silent'], ['ended', null]]);
  });

  test('asks one that hangs as a whole no further', async () => {
    const many = Array.from({ length: 30 }, (_one, index) => sessionOf(String(index), own.anna));
    cloud.sessions[own.first] = many;
    await portal.pass({ minutes: 2 });
    await portal.poll();
    cloud.fault = async (call, when) => (when === 'before' && call.startsWith(`${own.first}: end`) ? trouble('timed_out', 'no answer') : undefined);
    const orderId = await ordered(all);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'partly', mayRetry: true });
    expect((await steps(orderId)).filter((state) => state === 'failed')).toHaveLength(30);
    const asked = cloud.calls.filter((call) => call.startsWith(`${own.first}: end`)).length;
    expect(asked).toBeGreaterThanOrEqual(8);
    expect(asked).toBeLessThan(12);
  });

  test('fails whole where it refuses all', async () => {
    cloud.fault = async (call, when) => (when === 'before' && call.includes(': end') ? trouble('denied', 'access is denied') : undefined);
    const orderId = await ordered(all);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'refused', mayRetry: true });
    expect((await own.journal())[0]).toBe('cloud.order_failed');
    expect(JSON.stringify(await own.order(orderId))).not.toContain('access is denied');
  });

  test('a connector that is switched off is silent', async () => {
    await portal.db.updateTable('connectors').set({ is_on: false }).where('id', 'in', [own.firstId, own.secondId]).execute();
    const orderId = await ordered(all);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'silent' });
  });
});

describe('when the worker dies', () => {
  test('another goes on where it was: what is settled is left, what was under way is asked again', async () => {
    const orderId = await ordered(all);
    cloud.fault = async (call, when) => {
      if (when === 'after' && call === `${own.first}: end 2`) throw new Error('killed');
    };
    await portal.runJobs();
    expect((await own.order(orderId)).state).toBe('under_way');
    expect(await steps(orderId)).toContain('under_way');
    cloud.fault = async () => {};
    await lease(orderId, 'now');
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'done' });
    expect((await steps(orderId)).toSorted()).toEqual(['ended', 'ended', 'gone']);
    expect(cloud.calls.filter((call) => call === `${own.second}: end 1`)).toHaveLength(1);
  });

  test('nobody takes an order that another carries out, nor one that is settled', async () => {
    const orderId = await ordered(all);
    await lease(orderId, 'later');
    await portal.runJobs();
    expect(await steps(orderId)).toEqual(['waiting', 'waiting', 'waiting']);
    await lease(orderId, 'now');
    await portal.runRepeated('cloud.sweep-orders');
    const { length } = cloud.calls;
    await portal.runRepeated('cloud.sweep-orders');
    expect([(await own.order(orderId)).state, cloud.calls.length]).toEqual(['done', length]);
  });

  test('an order for which nobody came in time ends nothing any more', async () => {
    const orderId = await ordered(all);
    await portal.dropJobs('cloud.carry-out');
    await portal.pass({ minutes: 11 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'interrupted', mayRetry: true });
    expect(cloud.sessions[own.first]).toHaveLength(2);
  });
});

describe('with a countdown', () => {
  const inFive = { sessionIds: null, minutes: 5, message: 'Обновляем базу.' };

  test('people are told first, and their sessions end when it is over', async () => {
    const orderId = await ordered(inFive);
    await portal.runJobs();
    expect(cloud.told.filter(({ server }) => server === own.first)).toEqual(['1', '2'].map((id) => ({ server: own.first, id, text: 'Ваш сеанс будет завершён через 5 мин. Сохраните, пожалуйста, свою работу: несохранённые данные пропадут. Обновляем базу.' })));
    const { dueAt, ...waiting } = await own.order(orderId);
    expect(waiting).toMatchObject({ state: 'counting_down', mayCancel: true });
    expect(Date.parse(dueAt) - portal.clock().getTime()).toBeCloseTo(300_000, -4);
    expect((await own.users()).rows[0].sessions[0]).toMatchObject({ orderId, endsAt: dueAt });
    await portal.pass({ minutes: 4 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await steps(orderId)).toEqual(['waiting', 'waiting', 'waiting']);
    await portal.pass({ minutes: 1, seconds: 1 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'done', mayCancel: false });
    expect(cloud.told.filter(({ server }) => server === own.first)).toHaveLength(2);
  });

  test('it runs from the moment when they were told', async () => {
    const orderId = await ordered(inFive);
    await portal.dropJobs('cloud.carry-out');
    await portal.pass({ minutes: 6 });
    await portal.runRepeated('cloud.sweep-orders');
    const order = await own.order(orderId);
    expect(order.state).toBe('counting_down');
    expect(Date.parse(order.dueAt) - portal.clock().getTime()).toBeCloseTo(300_000, -4);
  });

  test('is called off, and people hear that they may go on', async () => {
    const orderId = await ordered(inFive);
    await portal.runJobs();
    cloud.told.length = 0;
    const cancels = await Promise.all([own.post(`/api/cloud-orders/${orderId}/cancel`), own.post(`/api/cloud-orders/${orderId}/cancel`)]);
    expect(cancels.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'order_settled']);
    await portal.pass({ minutes: 6 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'cancelled', mayCancel: false, mayRetry: false });
    expect(await steps(orderId)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(cloud.told.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => 'Завершение вашего сеанса отменено. Можно продолжать работу.'));
    expect((await own.journal())[0]).toBe('cloud.order_cancelled');
    expect((await own.post(`/api/cloud-orders/${orderId}/retry`)).body.code).toBe('order_settled');
  });

  test('whoever cannot be told is ended all the same; one session may end at once meanwhile', async () => {
    cloud.fault = async (call) => (call.includes(': tell') ? trouble('denied', 'no msg') : undefined);
    const orderId = await ordered(inFive);
    await portal.runJobs();
    expect((await end(inFive)).body.code).toBe('nothing_to_end');
    const [first] = await sessions(own.boris);
    const now = await ordered({ sessionIds: [first?.id] });
    await portal.runJobs();
    expect((await own.order(now)).state).toBe('done');
    expect((await own.post(`/api/cloud-orders/${now}/cancel`)).body.code).toBe('order_settled');
    await portal.pass({ minutes: 5, seconds: 1 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'done' });
    expect((await steps(orderId)).toSorted()).toEqual(['ended', 'ended', 'gone']);
  });

  test.each([[{ minutes: 16 }], [{ minutes: -1 }], [{ message: 'а\u0007' }], [{ message: 'д'.repeat(201) }], [{ sessionIds: [] }]])('takes no %j', async (changes) => {
    expect((await end({ ...inFive, ...changes })).body.code).toBe('invalid_input');
  });
});

test('orders are for those who have the section, and for the others there are none', async () => {
  const orderId = await ordered({ sessionIds: null, minutes: 5 });
  const [stranger, accountant, keeper] = [await registerAdministrator(portal), await addMember(portal, own), await addMember(portal, own, { sections: ['cloud_users'] })];
  const calls = [`/api/clouds/${own.cloudId}/orders`, `/api/clouds/${own.cloudId}/users`];
  for (const path of calls) {
    expect([(await stranger.browser.get(path)).status, (await accountant.browser.get(path)).status, (await keeper.browser.get(path)).status]).toEqual([404, 403, 200]);
  }
  for (const path of [`/api/cloud-orders/${orderId}/cancel`, `/api/clouds/${own.cloudId}/end-sessions`]) {
    expect([(await stranger.browser.post(path, all)).status, (await accountant.browser.post(path, all)).status]).toEqual([404, 403]);
  }
  const { orders } = (await keeper.browser.get(`/api/clouds/${own.cloudId}/orders`)).body;
  expect(orders).toMatchObject([{ id: orderId, orderedBy: 'Кузнецова Анна', steps: [{}, {}, {}] }]);
  await own.browser.delete(`/api/organizations/${own.organizationId}/members/${keeper.userId}`);
  expect((await keeper.browser.get(`/api/clouds/${own.cloudId}/orders`)).status).toBe(404);
});

test('settled orders leave the list after a while', async () => {
  const orderId = await ordered(all);
  await portal.runJobs();
  const list = async () => (await own.browser.get(`/api/clouds/${own.cloudId}/orders`)).body.orders.map(({ id }: { id: string }) => id);
  expect(await list()).toEqual([orderId]);
  await portal.pass({ minutes: 11 });
  expect(await list()).toEqual([]);
});
