import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Infobase, InfobaseSession } from '#contract/infobases.ts';
import { trouble } from '#connectors/trouble.ts';
import { TestPortal } from '#server/test/app.ts';
import { toldDuring, watch } from '#server/test/cloud-rows.ts';
import { ownCloud, workOf, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { addMember, registerAdministrator } from '#server/test/world.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
let accountingId: string;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  cloud.fault = async () => {};
  await portal.db.updateTable('connectors').set({ is_on: false }).execute();
  own = await ownCloud(portal, cloud);
  accountingId = (await own.infobases()).find(({ title }: Infobase) => title === 'Бухгалтерия').id;
});

const sessions = async (query = ''): Promise<{ rows: InfobaseSession[]; next: string | null }> => (await own.browser.get(`/api/clouds/${own.cloudId}/infobase-sessions?${query}`)).body;
const end = (body: object) => own.post(`/api/clouds/${own.cloudId}/end-infobase-sessions`, body);
const block = async (): Promise<Infobase['block']> => (await own.infobases())[0].block;
const period = { from: '2199-01-01T00:00:00.000Z', to: '2199-01-02T00:00:00.000Z' };
const wanted = { ...period, message: 'Обновление базы', permissionCode: 'Код-7' };
const order = (path: 'block' | 'lift-block', body: object = wanted, by = own.browser) => by.post(`/api/infobases/${accountingId}/${path}`, body);

describe('sessions of 1C', () => {
  test('are listed by who works, searched, and by infobase', async () => {
    cloud.infobaseSessions[own.cluster] = [workOf(own.accounting, 'борис', { application: 'WebClient' }), workOf(own.trade, 'Анна', { host: 'BUH-1' }), workOf(own.trade, '', { application: 'SrvrConsole' })];
    await portal.pass({ minutes: 2 });
    await portal.poll();
    expect((await sessions()).rows.map(({ user, application, infobase, host }) => [user, application, infobase.title, host])).toEqual([['', 'other', 'Торговля', 'PC-7'], ['Анна', 'thin', 'Торговля', 'BUH-1'], ['борис', 'web', 'Бухгалтерия', 'PC-7']]);
    const first = await sessions('limit=2');
    expect((await sessions(`limit=2&after=${first.next}`)).rows.map(({ user }) => user)).toEqual(['борис']);
    expect((await sessions('search=buh')).rows.map(({ user }) => user)).toEqual(['Анна']);
    expect((await sessions(`infobase=${accountingId}`)).rows.map(({ user }) => user)).toEqual(['борис']);
    expect((await own.infobases()).map(({ title, name, sessions: count }: Infobase) => [title, name, count])).toEqual([['Бухгалтерия', 'acc', 1], ['Торговля', 'trade', 2]]);
  });

  test('end one by one, all of an infobase, or all of the cloud, and no terminal session with them', async () => {
    const [one] = (await sessions()).rows;
    const { orderId } = (await end({ sessionIds: [one?.id] })).body;
    expect((await sessions()).rows[0]?.orderId).toBe(orderId);
    expect((await end({ sessionIds: [one?.id] })).body.code).toBe('nothing_to_end');
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ kind: 'end_infobase_sessions', state: 'done', steps: [{ who: 'Белова Анна', where: 'Бухгалтерия', state: 'ended' }] });
    expect((await end({ infobaseId: accountingId, sessionIds: null })).body.code).toBe('nothing_to_end');
    const all = (await end({ sessionIds: null, message: 'Обновление' })).body.orderId;
    await portal.runJobs();
    expect(await own.order(all)).toMatchObject({ state: 'done', steps: [{ where: 'Торговля' }] });
    expect([(await sessions()).rows, cloud.infobaseSessions[own.cluster], (await own.users()).counts.in_session]).toEqual([[], [], 2]);
    expect((await own.journal()).slice(0, 2)).toEqual(['cloud.infobase_sessions_ended', 'cloud.infobase_sessions_ordered']);
  });

  test('that are gone are done; a cluster that is silent is tried again', async () => {
    cloud.fault = async (call) => (call.startsWith(`${own.cluster}: end`) ? trouble('timed_out', 'slow') : undefined);
    const { orderId } = (await end({ sessionIds: null })).body;
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'silent', mayRetry: true });
    cloud.fault = async () => {};
    cloud.infobaseSessions[own.cluster] = [];
    const retry = (await own.post(`/api/cloud-orders/${orderId}/retry`)).body.orderId;
    await portal.runJobs();
    expect(await own.order(retry)).toMatchObject({ state: 'done', steps: [{ state: 'gone' }, { state: 'gone' }] });
  });

  test('of another cloud are not there', async () => {
    const other = await ownCloud(portal, cloud);
    const [foreign] = (await other.browser.get(`/api/clouds/${other.cloudId}/infobase-sessions`)).body.rows;
    expect((await end({ sessionIds: [foreign.id] })).body.code).toBe('nothing_to_end');
    expect((await own.browser.get(`/api/clouds/${other.cloudId}/infobases`)).status).toBe(404);
  });
});

describe('a block', () => {
  test('is set from the page, seen with its code, and lifted', async () => {
    const { orderId } = (await order('block')).body;
    expect((await own.infobases())[0]).toMatchObject({ orderId, blockReadAt: null });
    expect((await order('lift-block')).body.code).toBe('order_exists');
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ kind: 'block_infobase', state: 'done', subject: 'Бухгалтерия' });
    expect(cloud.blocks[own.accounting]).toEqual({ from: new Date(period.from), to: new Date(period.to), message: 'Обновление базы', permissionCode: 'Код-7' });
    expect(await block()).toEqual({ ...wanted, setBy: 'Кузнецова Анна', isOn: false });
    await portal.pass({ minutes: 20 });
    await portal.runRepeated('cloud.read-blocks');
    expect((await block())?.setBy).toBe('Кузнецова Анна');
    expect(Date.parse((await own.infobases())[0].blockReadAt)).toBeCloseTo(portal.clock().getTime(), -4);
    await order('lift-block');
    await portal.runJobs();
    expect([cloud.blocks[own.accounting], await block()]).toEqual([undefined, null]);
    expect((await own.journal()).slice(0, 4)).toEqual(['cloud.block_lifted', 'cloud.block_ordered', 'cloud.block_set', 'cloud.block_ordered']);
  });

  test('is known by its code: other words of it, or the same under another code', async () => {
    await order('block');
    await portal.runJobs();
    const set = cloud.blocks[own.accounting];
    if (!set) throw new Error('no block');
    cloud.blocks[own.accounting] = { ...set, message: 'Обновление базы проц.' };
    await portal.pass({ minutes: 20 });
    await portal.runRepeated('cloud.read-blocks');
    expect(await block()).toMatchObject({ message: 'Обновление базы проц.', permissionCode: 'Код-7', setBy: 'Кузнецова Анна' });
    cloud.blocks[own.accounting] = { ...set, message: 'Обновление базы проц.', permissionCode: 'чужой' };
    await portal.pass({ minutes: 20 });
    await portal.runRepeated('cloud.read-blocks');
    expect(await block()).toMatchObject({ permissionCode: null, setBy: null });
  });

  test('holds from now on without an end', async () => {
    await order('block', { ...wanted, from: null, to: null });
    await portal.runJobs();
    expect(await block()).toMatchObject({ from: null, to: null, isOn: true });
    expect((await order('block', { ...wanted, from: period.to, to: period.from })).body.fields).toEqual({ to: 'period' });
  });

  test('takes no code that a cluster could not be told', async () => {
    for (const permissionCode of ['é7', '中文', 'a b', 'a;b', '"']) expect((await order('block', { ...wanted, permissionCode })).body.fields).toEqual({ permissionCode: 'invalid' });
  });

  test('that somebody else has set is seen, told of, and can be lifted', async () => {
    cloud.blocks[own.accounting] = { from: null, to: null, message: 'Регламент', permissionCode: 'чужой' };
    expect(await toldDuring(portal, () => portal.runRepeated('cloud.read-blocks'))).toContain(`cloud:${own.cloudId}`);
    expect(await block()).toEqual({ from: null, to: null, message: 'Регламент', permissionCode: null, setBy: null, isOn: true });
    await order('lift-block');
    await portal.runJobs();
    expect(await block()).toBeNull();
  });

  test('that is gone, or another by now, is read so; soon where somebody looks on', async () => {
    await order('block');
    await portal.runJobs();
    cloud.blocks[own.accounting] = { from: null, to: null, message: 'Другая', permissionCode: 'чужой' };
    await portal.pass({ seconds: 60 });
    await portal.runRepeated('cloud.read-blocks');
    await watch(portal, own.cloudId);
    await portal.pass({ seconds: 60 });
    await portal.runRepeated('cloud.read-blocks');
    expect(await block()).toMatchObject({ message: 'Другая', setBy: null, permissionCode: null });
    delete cloud.blocks[own.accounting];
    const { length } = cloud.calls;
    await portal.runRepeated('cloud.read-blocks');
    expect(cloud.calls.slice(length)).not.toContain(`${own.cluster}: read block`);
    await portal.pass({ seconds: 60 });
    await portal.runRepeated('cloud.read-blocks');
    expect(await block()).toBeNull();
  });

  test('cannot be set where the cluster asks for an administrator whom the portal does not know', async () => {
    cloud.refusesAccess.add(own.accounting);
    const { orderId } = (await order('block')).body;
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'refused' });
    expect((await own.infobases()).map(({ mayBlock }: Infobase) => mayBlock)).toEqual([false, true]);
    cloud.refusesAccess.clear();
    await portal.pass({ minutes: 20 });
    await portal.runRepeated('cloud.read-blocks');
    expect((await own.infobases())[0].mayBlock).toBe(true);
  });

  test('is tried again where no answer came, and as often as it fails', async () => {
    cloud.fault = async (call, when) => (call.endsWith('set block') && when === 'after' ? trouble('timed_out', 'slow') : undefined);
    const { orderId } = (await order('block')).body;
    await portal.runJobs();
    expect((await own.order(orderId)).state).toBe('under_way');
    await portal.pass({ minutes: 11 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', mayRetry: true });
    cloud.fault = async () => {};
    await own.post(`/api/cloud-orders/${orderId}/retry`);
    await portal.runJobs();
    expect((await block())?.permissionCode).toBe('Код-7');
  });

  test('is for those who have the section; its code stands sealed', async () => {
    const [stranger, accountant] = [await registerAdministrator(portal), await addMember(portal, own)];
    for (const path of ['block', 'lift-block'] as const) expect([(await order(path, wanted, stranger.browser)).status, (await order(path, wanted, accountant.browser)).status]).toEqual([404, 403]);
    await order('block');
    await portal.runJobs();
    for (const table of ['cloud_orders', 'infobase_blocks', 'journal_entries', 'pgboss.job']) expect(await portal.asOwner(`select 1 from ${table} t where position('Код-7' in t::text) > 0`)).toEqual([]);
  });
});
