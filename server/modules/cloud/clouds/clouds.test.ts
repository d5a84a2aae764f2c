import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import type { Browser } from '#server/test/browser.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';
import { addMember, expectOk, newInn, registerAdministrator, signInStaff } from '#server/test/world.ts';

let portal: TestPortal;
let engineer: Browser;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], new ScriptedCloud());
  engineer = (await signInStaff(portal, 'engineer')).browser;
});
afterAll(() => portal.stop());

const connector = async (kind: string, settings: object, secret: object = { password: 'Тайна' }): Promise<string> =>
  (await expectOk(engineer.post('/api/staff/connectors', { kind, name: `Система ${randomUUID()}`, settings, secret }))).body.connectorId;
const directory = () => connector('directory', { url: 'ldaps://dc1.example', user: 'u' });
const server = (directoryId: string) => connector('windows_terminals', { host: 'ts1.example', user: 'u', directoryId });
const cluster = () => connector('cluster', { rac: 'rac' }, {});

const add = (inn: string, said: object) => engineer.post(`/api/staff/clients/${inn}/clouds`, { name: 'Облако', ...said });
const added = async (inn: string, said: object): Promise<string> => (await expectOk(add(inn, said))).body.cloudId;
const cloudsOf = async (inn: string) => (await expectOk(engineer.get(`/api/staff/clients/${inn}/clouds`))).body.clouds;
const user = (cloudId: string, directoryId: string, login: string) => ({ id: newId(), cloud_id: cloudId, directory_id: directoryId, key: randomUUID(), login, name: login, is_disabled: false, is_locked: false });

test('what the staff have said of a cloud comes back, but for who signs in', async () => {
  const [directoryId, clusterId, inn, key] = [await directory(), await cluster(), newInn(), randomUUID()];
  const serverId = await server(directoryId);
  const said = { name: 'Основное', directoryId, unit: 'OU=Ветер, DC=example', serverIds: [serverId], infobases: [{ clusterId, key, title: 'Бухгалтерия', access: { user: 'Админ', password: 'Тайна' } }] };
  const id = await added(inn, said);
  const shown = { id, inn, isPushed: false, name: 'Основное', directoryId, unit: 'OU=Ветер,DC=example', group: null, serverIds: [serverId], infobases: [{ clusterId, key, title: 'Бухгалтерия', hasAccess: true }], users: 0, openRequests: 0, openOrders: 0 };
  expect(await cloudsOf(inn)).toEqual([shown]);
  const kept = { ...said, infobases: [{ clusterId, key, title: 'Бухгалтерия 3.0' }] };
  const before = await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', id).execute();
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, kept));
  expect(await cloudsOf(inn)).toEqual([{ ...shown, infobases: [{ clusterId, key, title: 'Бухгалтерия 3.0', hasAccess: true }] }]);
  expect(await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', id).execute()).toEqual(before);
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, { ...kept, infobases: [{ clusterId, key, title: 'Бухгалтерия', access: null }] }));
  expect((await cloudsOf(inn))[0].infobases).toEqual([{ clusterId, key, title: 'Бухгалтерия', hasAccess: false }]);
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, { name: 'Пустое' }));
  expect(await cloudsOf(inn)).toEqual([{ ...shown, name: 'Пустое', directoryId: null, unit: null, serverIds: [], infobases: [] }]);
  await expectOk(engineer.delete(`/api/staff/clouds/${id}`));
  await expectOk(engineer.delete(`/api/staff/clouds/${id}`));
  expect(await cloudsOf(inn)).toEqual([]);
});

test('what does not go together is refused at its field', async () => {
  const [one, other, clusterId] = [await directory(), await directory(), await cluster()];
  const serverId = await server(one);
  const infobase = { clusterId, key: randomUUID(), title: 'База' };
  const cases: Array<[object, object]> = [
    [{ directoryId: one }, { unit: 'required' }],
    [{ unit: 'OU=a,DC=b' }, { unit: 'invalid' }],
    [{ directoryId: one, unit: 'OU=a,DC=b', group: 'CN=a,DC=b' }, { group: 'invalid' }],
    [{ directoryId: one, unit: 'Ветер' }, { unit: 'invalid' }],
    [{ directoryId: clusterId, unit: 'OU=a,DC=b' }, { directoryId: 'invalid' }],
    [{ serverIds: [serverId] }, { serverIds: 'invalid' }],
    [{ directoryId: other, unit: 'OU=a,DC=b', serverIds: [serverId] }, { serverIds: 'invalid' }],
    [{ directoryId: one, unit: 'OU=a,DC=b', serverIds: [clusterId] }, { serverIds: 'invalid' }],
    [{ infobases: [{ ...infobase, clusterId: one }] }, { 'infobases.0.clusterId': 'invalid' }],
    [{ infobases: [infobase, infobase] }, { 'infobases.1.key': 'invalid' }],
  ];
  for (const [said, fields] of cases) {
    const { status, body } = await add(newInn(), said);
    expect({ said, status, fields: body.fields }).toEqual({ said, status: 422, fields });
  }
  expect((await add('9900000001', {})).body.code).toBe('not_found');
});

test('an infobase is in one cloud, whoever is asked first', async () => {
  const infobases = [{ clusterId: await cluster(), key: randomUUID(), title: 'База' }];
  const answers = await Promise.all([newInn(), newInn(), newInn()].map((inn) => add(inn, { infobases })));
  expect(answers.map(({ status, body }) => (status === 200 ? 'ok' : body.code)).sort()).toEqual(['infobase_taken', 'infobase_taken', 'ok']);
});

test('a name is taken within its client, whatever the case', async () => {
  const inn = newInn();
  await added(inn, { name: 'Основное' });
  expect((await add(inn, { name: 'ОСНОВНОЕ' })).body.code).toBe('name_taken');
  await added(newInn(), { name: 'Основное' });
});

describe('a place of a directory', () => {
  test.each([
    ['the same', 'OU=A,DC=example', 'OU=A,DC=example'],
    ['the same in another case, with spaces', 'OU=A,DC=example', 'ou=a, dc=Example'],
    ['the same, escaped otherwise', String.raw`OU=Ветер\, ООО,DC=example`, String.raw`ou=ветер\2C ооо,dc=example`],
    ['below', 'OU=A,DC=example', 'OU=B,OU=A,DC=example'],
    ['far below', 'OU=A,DC=example', 'OU=C,OU=B,OU=A,DC=example'],
    ['above', 'OU=B,OU=A,DC=example', 'OU=A,DC=example'],
    ['the root', 'OU=B,OU=A,DC=example', 'DC=example'],
  ])("is another cloud's: %s", async (_what, unit, other) => {
    const directoryId = await directory();
    const inn = newInn();
    const first = await added(inn, { directoryId, unit });
    expect((await add(newInn(), { directoryId, unit: other })).body.code).toBe('place_taken');
    expect((await add(inn, { name: 'Второе', directoryId, unit: other })).body.code).toBe('place_taken');
    await expectOk(engineer.put(`/api/staff/clouds/${first}`, { name: 'Облако', directoryId, unit: other }));
    await added(newInn(), { directoryId: await directory(), unit });
  });

  test.each([
    ['beside', 'OU=A,DC=example', 'OU=B,DC=example'],
    ['of a longer name', 'OU=A,DC=example', 'OU=AA,DC=example'],
    ['whose name ends as that', 'OU=A,DC=example', String.raw`OU=x\,OU=A\,DC=example,DC=other`],
    ['of the same name elsewhere', 'OU=A,OU=B,DC=example', 'OU=A,OU=C,DC=example'],
  ])('is free: %s', async (_what, unit, other) => {
    const directoryId = await directory();
    await added(newInn(), { directoryId, unit });
    await added(newInn(), { directoryId, unit: other });
  });

  test('a group is in one cloud', async () => {
    const directoryId = await directory();
    await added(newInn(), { directoryId, group: 'CN=Ветер,OU=Groups,DC=example' });
    expect((await add(newInn(), { directoryId, group: 'cn=ветер,ou=groups,dc=example' })).body.code).toBe('place_taken');
    await added(newInn(), { directoryId, group: 'CN=Море,OU=Groups,DC=example' });
  });

  test('of two who take it at once one gets it', async () => {
    const directoryId = await directory();
    const answers = await Promise.all(['OU=B,OU=A,DC=example', 'OU=A,DC=example', 'DC=example'].map((unit) => add(newInn(), { directoryId, unit })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

test('whom another place or directory told of is no user of the cloud any more', async () => {
  const [one, other, inn] = [await directory(), await directory(), newInn()];
  const id = await added(inn, { directoryId: one, unit: 'OU=A,DC=example' });
  await portal.db.insertInto('cloud_users').values([user(id, one, 'ivanov'), user(id, one, 'petrov')]).execute();
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, { name: 'Новое имя', directoryId: one, unit: 'OU=A,DC=example' }));
  expect(await cloudsOf(inn)).toMatchObject([{ users: 2 }]);
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, { name: 'Облако', directoryId: one, unit: 'OU=B,DC=example' }));
  expect(await cloudsOf(inn)).toMatchObject([{ users: 0 }]);
  await expectOk(engineer.put(`/api/staff/clouds/${id}`, { name: 'Облако', directoryId: other, unit: 'OU=A,DC=example' }));
  expect(await portal.db.selectFrom('cloud_users').select('id').where('cloud_id', '=', id).execute()).toEqual([]);
  await expectOk(engineer.delete(`/api/staff/connectors/${one}`));
});

test('what clouds stand on is neither removed nor given another directory', async () => {
  const [directoryId, other, clusterId] = [await directory(), await directory(), await cluster()];
  const serverId = await server(directoryId);
  await added(newInn(), { directoryId, unit: 'OU=A,DC=example', serverIds: [serverId], infobases: [{ clusterId, key: randomUUID(), title: 'База' }] });
  for (const id of [directoryId, serverId, clusterId]) expect((await engineer.delete(`/api/staff/connectors/${id}`)).body.code).toBe('connector_used');
  const moved = { name: `Сервер ${randomUUID()}`, settings: { host: 'ts1.example', user: 'u', directoryId: other }, secret: {} };
  expect((await engineer.put(`/api/staff/connectors/${serverId}`, moved)).body.code).toBe('connector_used');
  for (const id of [directoryId, serverId, clusterId]) expect((await engineer.get(`/api/staff/connectors/${id}`)).body.clouds).toBe(1);
});

test('whoever removes a cloud sees what goes with it, and does', async () => {
  const { browser, inn } = await registerAdministrator(portal);
  const id = await added(inn, {});
  const open = (await expectOk(browser.post(`/api/clouds/${id}/requests`, { kind: 'new_user', name: 'Орлова Мария' }))).body.requestId;
  await portal.db.insertInto('cloud_orders').values([
    { id: newId(), cloud_id: id, kind: 'end_sessions', state: 'under_way' },
    { id: newId(), cloud_id: id, kind: 'end_sessions', state: 'done', settled_at: new Date() },
  ]).execute();
  expect(await cloudsOf(inn)).toMatchObject([{ openRequests: 1, openOrders: 1 }]);
  await expectOk(browser.post(`/api/cloud-requests/${open}/withdraw`, {}));
  expect(await cloudsOf(inn)).toMatchObject([{ openRequests: 0 }]);
  await expectOk(engineer.delete(`/api/staff/clouds/${id}`));
  expect(await cloudsOf(inn)).toEqual([]);
  expect(await portal.db.selectFrom('journal_entries').select('action').where('subject_id', '=', id).orderBy('id').execute()).toMatchObject([{ action: 'cloud_setting.added' }, { action: 'cloud_setting.removed' }]);
});

test('of a cluster its infobases are found, with who has them', async () => {
  const [clusterId, inn, keys] = [await cluster(), newInn(), [randomUUID(), randomUUID(), randomUUID()]];
  const names = ['Ветер_бух', 'Море_зуп', 'Старая'];
  const rows = keys.map((key, index) => ({ connector_id: clusterId, key, name: names[index] ?? '', description: index === 0 ? 'Бухгалтерия' : '', vanished_at: index === 2 ? new Date() : null }));
  await portal.db.insertInto('cluster_infobases').values(rows).execute();
  await added(inn, { infobases: [{ clusterId, key: keys[1], title: 'Зарплата' }] });
  const found = async (search: string) => (await expectOk(engineer.get(`/api/staff/connectors/${clusterId}/infobases?search=${encodeURIComponent(search)}`))).body;
  expect(await found('')).toEqual({ isComplete: true, infobases: [{ key: keys[0], name: 'Ветер_бух', description: 'Бухгалтерия', inn: null }, { key: keys[1], name: 'Море_зуп', description: '', inn }] });
  expect((await found('БУХГАЛТ')).infobases.map(({ key }: { key: string }) => key)).toEqual([keys[0]]);
  expect((await found('%')).infobases).toEqual([]);
  await portal.db.insertInto('cluster_infobases').values(Array.from({ length: 250 }, (_, index) => ({ connector_id: clusterId, key: randomUUID(), name: `База ${index}`, description: '' }))).execute();
  expect(await found('база')).toMatchObject({ isComplete: false, infobases: { length: 200 } });
});

describe('the clouds of a member', () => {
  const clouds = async (browser: Browser, query = '') => (await expectOk(browser.get(`/api/clouds${query}`))).body.clouds;

  test('are those of the organisations in which the section is open', async () => {
    const [one, other] = [await registerAdministrator(portal), await registerAdministrator(portal)];
    const open = await addMember(portal, one, { sections: ['cloud_users'] });
    const closed = await addMember(portal, one, { sections: ['documents'] });
    const [mine, theirs] = [await added(one.inn, {}), await added(other.inn, {})];
    expect((await clouds(one.browser)).map(({ id }: { id: string }) => id)).toEqual([mine]);
    expect((await clouds(open.browser)).map(({ id }: { id: string }) => id)).toEqual([mine]);
    expect((await clouds(other.browser)).map(({ id }: { id: string }) => id)).toEqual([theirs]);
    expect(await clouds(closed.browser)).toEqual([]);
    expect((await closed.browser.get(`/api/clouds?organization=${one.organizationId}`)).body.code).toBe('forbidden');
    expect((await other.browser.get(`/api/clouds?organization=${one.organizationId}`)).body.code).toBe('not_found');
    const attendance = async (browser: Browser, id: string) => (await browser.get(`/api/clouds/${id}/attendance`)).body.code;
    expect(await attendance(open.browser, mine)).toBeUndefined();
    expect(await attendance(closed.browser, mine)).toBe('forbidden');
    expect(await attendance(other.browser, mine)).toBe('not_found');
    expect(await attendance(other.browser, randomUUID())).toBe('not_found');
  });

  test('say what they stand on, when it answered, and how many people are in', async () => {
    const { browser, inn, organizationId } = await registerAdministrator(portal);
    const directoryId = await connector('directory', { url: 'ldaps://dc1.example', user: 'u', oldPasswordMinutes: 60 });
    const [serverId, foreignServerId] = [await server(directoryId), await server(directoryId)];
    const id = await added(inn, { directoryId, unit: 'OU=A,DC=example', serverIds: [serverId] });
    const at = new Date('2026-03-31T09:00:00Z');
    const polled = { asked_at: at, answered_at: at };
    await portal.db.insertInto('connector_polls').values([{ connector_id: directoryId, ...polled }, { connector_id: serverId, ...polled, silent_since: at }]).onConflict((conflict) => conflict.column('connector_id').doUpdateSet((e) => ({ answered_at: e.ref('excluded.answered_at'), silent_since: e.ref('excluded.silent_since') }))).execute();
    await portal.db.insertInto('cloud_users').values([user(id, directoryId, 'Ivanov'), user(id, directoryId, 'petrov'), user(id, directoryId, 'sidorov'), { ...user(id, directoryId, 'gone'), vanished_at: at }]).execute();
    const session = (login: string, state: 'active' | 'disconnected', connector_id = serverId) => ({ id: newId(), connector_id, key: randomUUID(), login, state });
    await portal.db.insertInto('terminal_sessions').values([session('ivanov', 'active'), session('ivanov', 'disconnected'), session('petrov', 'disconnected'), session('gone', 'active'), session('stranger', 'active'), session('sidorov', 'active', foreignServerId)]).execute();
    const [{ name }] = [await portal.db.selectFrom('connectors').select('name').where('id', '=', serverId).executeTakeFirstOrThrow()];
    const answered = at.toISOString();
    expect(await clouds(browser, `?organization=${organizationId}`)).toEqual([{
      id, name: 'Облако', organization: { id: organizationId, name: expect.any(String), inn },
      has: { directory: true, terminals: true, infobases: false },
      directory: { answeredAt: answered, silentSince: null },
      servers: [{ id: serverId, name, answeredAt: answered, silentSince: answered }],
      counts: { users: 3, usersInSession: 1, usersWithSessions: 2, sessions: 3, infobaseSessions: 0 },
      passwordBy: 'link',
      oldPasswordMinutes: 60,
    }]);
  });

  test('without terminal servers count who sits in the infobases', async () => {
    const { browser, inn } = await registerAdministrator(portal);
    const [clusterId, key] = [await cluster(), randomUUID()];
    const id = await added(inn, { infobases: [{ clusterId, key, title: 'База' }] });
    const infobase = await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', id).executeTakeFirstOrThrow();
    const session = (user_name: string, application: string, number: number) => ({ id: newId(), infobase_id: infobase.id, key: randomUUID(), number, user_name, application, host: 'pc' });
    await portal.db.insertInto('infobase_sessions').values([session('Анна', '1CV8C', 1), session('анна', 'WebClient', 2), session('Пётр', '1CV8', 3), session('', 'BackgroundJob', 4)]).execute();
    expect(await clouds(browser)).toMatchObject([{ has: { directory: false, terminals: false, infobases: true }, directory: null, servers: [], counts: { users: 0, usersInSession: 2, usersWithSessions: 0, sessions: 0, infobaseSessions: 4 }, oldPasswordMinutes: null }]);
  });
});
