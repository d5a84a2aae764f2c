import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openRecordFile } from '#connectors/back-office/files/file.ts';
import type { Refusal } from '#contract/back-office.ts';
import { newId } from '#kernel/ids.ts';
import { runReading } from '#modules/back-office/index.ts';
import { TestPortal } from '#server/test/app.ts';
import type { Browser } from '#server/test/browser.ts';
import { newPushToken } from '#server/test/matrix-targets.ts';
import { expectOk, newInn, registerAdministrator, signInStaff } from '#server/test/world.ts';

const system = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} } as const;

let portal: TestPortal;
let staff: Browser;
let token: string;
beforeAll(async () => {
  portal = await TestPortal.start();
  staff = (await signInStaff(portal, 'administrator')).browser;
  ({ token } = await newPushToken(staff));
});
afterAll(() => portal.stop());

async function connector(kind: string, settings: object): Promise<{ id: string; name: string }> {
  const name = `Система ${randomUUID()}`;
  const { connectorId } = (await expectOk(staff.post('/api/staff/connectors', { kind, name, settings, secret: { password: 'Тайна' } }))).body;
  return { id: connectorId, name };
}
const directory = () => connector('directory', { url: 'ldaps://dc1.example', user: 'u' });
const cluster = () => connector('cluster', { rac: 'rac' });
const server = (directoryId: string) => connector('linux_terminals', { host: 'ts1.example', user: 'u', directoryId });

const push = async (feed: string, ...records: object[]): Promise<{ read: number; changed: number; refused: Refusal[] }> =>
  (await expectOk(portal.browser().send('PUT', `/api/backoffice/v1/${feed}`, { records }, { 'x-kabinet-token': token }))).body;
const cloudsOf = async (inn: string) => (await expectOk(staff.get(`/api/staff/clients/${inn}/clouds`))).body.clouds;
const cloud = (changes: object = {}) => ({ id: newId(), inn: newInn(), name: 'Основное', ...changes });

test('a pushed cloud names connectors as the staff do, is kept once and only seen by them', async () => {
  const [domain, base] = [await directory(), await cluster()];
  const host = await server(domain.id);
  const key = randomUUID();
  const said = cloud({ directory: domain.name.toUpperCase(), ou: 'OU=Ветер, DC=example', servers: [host.name], infobases: [{ cluster: base.name, key: key.toUpperCase(), title: 'Бухгалтерия' }] });
  expect(await push('clouds', said)).toEqual({ read: 1, changed: 1, refused: [] });
  expect(await push('clouds', said, said)).toMatchObject({ changed: 0, refused: [] });
  const [shown] = await cloudsOf(said.inn);
  expect(shown).toMatchObject({ isPushed: true, name: 'Основное', directoryId: domain.id, unit: 'OU=Ветер,DC=example', serverIds: [host.id], infobases: [{ clusterId: base.id, key, title: 'Бухгалтерия' }] });
  expect((await staff.put(`/api/staff/clouds/${shown.id}`, { name: 'Другое' })).body.code).toBe('forbidden');
  expect((await staff.delete(`/api/staff/clouds/${shown.id}`)).body.code).toBe('forbidden');
  expect(await push('clouds', { ...said, name: 'Новое', servers: [] })).toMatchObject({ changed: 1 });
  expect(await cloudsOf(said.inn)).toMatchObject([{ id: shown.id, name: 'Новое', serverIds: [] }]);
  expect(await push('clouds', { ...said, removed: true })).toMatchObject({ changed: 1 });
  expect(await push('clouds', { ...said, removed: true })).toMatchObject({ changed: 0 });
  expect(await cloudsOf(said.inn)).toEqual([]);
});

test('a cloud that becomes another client’s brings nothing along of the one before', async () => {
  const [domain, base] = [await directory(), await cluster()];
  const [former, heir] = [await registerAdministrator(portal), await registerAdministrator(portal)];
  const said = cloud({ inn: former.inn, directory: domain.name, ou: `OU=${newId()},DC=example`, servers: [], infobases: [{ cluster: base.name, key: randomUUID(), title: 'Бухгалтерия' }] });
  await push('clouds', said);
  const { id: cloudId } = (await cloudsOf(former.inn))[0];
  const { id: infobaseId } = await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', cloudId).executeTakeFirstOrThrow();
  const userId = newId();
  await portal.db.insertInto('cloud_users').values({ id: userId, cloud_id: cloudId, directory_id: domain.id, key: userId, login: userId, name: 'Орлова Мария', is_disabled: false, is_locked: false }).execute();
  await expectOk(former.browser.post(`/api/infobases/${infobaseId}/block`, { from: null, to: null, message: 'Нельзя', permissionCode: 'Код-7' }));
  await portal.db.insertInto('cloud_samples').values({ cloud_id: cloudId, is_hour: true, starts_at: portal.clock(), peak: 7, total: 7, times: 1 }).execute();
  await portal.db.insertInto('infobase_blocks').values({ infobase_id: infobaseId, message: 'Нельзя', set_by_name: 'Кузнецова Анна' }).execute();
  await portal.db.insertInto('access_offers').values({ id: newId(), cloud_user_id: userId, organization_id: former.organizationId, former_name: 'Орлова Мария' }).execute();

  expect(await push('clouds', { ...said, inn: heir.inn })).toMatchObject({ changed: 1, refused: [] });
  const get = async (path: string, { browser } = heir) => (await browser.get(path)).body;
  expect((await get(`/api/clouds/${cloudId}/users`)).rows).toHaveLength(1);
  expect((await get(`/api/clouds/${cloudId}/orders`)).orders).toEqual([]);
  expect((await get(`/api/clouds/${cloudId}/attendance`)).days).toEqual([]);
  expect((await get(`/api/clouds/${cloudId}/infobases`)).infobases).toMatchObject([{ block: null, orderId: null }]);
  expect((await get('/api/access-offers', former)).offers).toEqual([]);
  expect((await get(`/api/clouds/${cloudId}/users`, former)).code).toBe('not_found');
});

test('what cannot be is refused record by record, the others are kept', async () => {
  const [domain, base] = [await directory(), await cluster()];
  const [host, key] = [await server((await directory()).id), randomUUID()];
  const first = cloud({ directory: domain.name, ou: 'OU=A,DC=example', infobases: [{ cluster: base.name, key, title: 'База' }] });
  const wrong = [
    cloud({ directory: 'нет такого' }), cloud({ directory: base.name, ou: 'OU=B,DC=example' }), cloud({ servers: ['ts'] }),
    cloud({ directory: domain.name }), cloud({ directory: domain.name, ou: 'OU=B,DC=example', servers: [host.name] }),
    cloud({ directory: domain.name, ou: 'OU=B,OU=A,DC=example' }), cloud({ infobases: [{ cluster: base.name, key, title: 'База' }] }),
    { ...cloud({ inn: first.inn }), name: 'ОСНОВНОЕ' }, cloud({ ou: 'Ветер' }), cloud({ infobases: [{ cluster: 'нет', key, title: 'База' }] }),
  ];
  const { read, changed, refused } = await push('clouds', ...wrong.slice(0, 5), first, ...wrong.slice(5));
  expect({ read, changed }).toEqual({ read: 10, changed: 1 });
  const reasons = wrong.map(({ id }) => refused.filter(({ place }) => place === id).map(({ field, reason }) => `${field} ${reason}`));
  expect(reasons).toEqual([
    ['directory connector_unknown'], ['directory connector_unknown'], ['servers.0 connector_unknown'],
    ['ou required'], ['servers invalid'],
    ['ou place_taken'], ['infobases infobase_taken'],
    ['name name_taken'], ['ou invalid'], ['infobases.0.cluster connector_unknown'],
  ]);
  const [counted] = (await expectOk(staff.get('/api/staff/back-office/readings?limit=1'))).body.rows;
  const kept = (await expectOk(staff.get(`/api/staff/back-office/readings/${counted.id}/refusals?limit=100`))).body.rows;
  expect(kept.slice(-refused.length)).toEqual(refused);
});

test('what one cloud gives up another has in the same call, in whatever order', async () => {
  const base = await cluster();
  const infobases = [{ cluster: base.name, key: randomUUID(), title: 'База' }];
  const [one, other] = [cloud(), cloud()];
  await push('clouds', { ...one, infobases });
  expect(await push('clouds', { ...other, infobases }, one)).toMatchObject({ changed: 2, refused: [] });
  expect(await cloudsOf(one.inn)).toMatchObject([{ infobases: [] }]);
  expect(await cloudsOf(other.inn)).toMatchObject([{ infobases: [{ clusterId: base.id }] }]);
});

test('prices of requests are kept and go', async () => {
  const prices = () => portal.db.selectFrom('cloud_prices').select(['kind', 'price_effect']).orderBy('kind').execute();
  expect(await push('cloud-prices', { id: 'new_user', price: '690,50' }, { id: 'disable_user', price: -690.5 }, { id: 'other', price: '1' })).toMatchObject({ read: 2, changed: 2, refused: [{ field: 'id', reason: 'invalid' }] });
  expect(await prices()).toEqual([{ kind: 'new_user', price_effect: 69_050 }, { kind: 'disable_user', price_effect: -69_050 }]);
  expect(await push('cloud-prices', { id: 'new_user', price: '690,50' })).toMatchObject({ changed: 0 });
  expect(await push('cloud-prices', { id: 'new_user', price: '700' }, { id: 'disable_user', price: '0', removed: true })).toMatchObject({ changed: 2 });
  expect(await prices()).toEqual([{ kind: 'new_user', price_effect: 70_000 }]);
});

test('a file brings clouds, refuses by its lines, and a whole one takes away what it lacks', async () => {
  const [domain, kept, gone] = [await directory(), newInn(), newInn()];
  const host = await server(domain.id);
  const read = async (name: string, lines: string[]) => {
    const file = path.join(inject('dataDir'), `${randomUUID()}-${name}.csv`);
    writeFileSync(file, ['Код;ИНН;Название;Каталог;OU;Серверы', ...lines].join('\n'));
    const source = await openRecordFile({ path: file, feed: 'clouds' });
    const refusals: Refusal[] = [];
    const reading = await runReading(portal.server.runtime, system, source, { feed: 'clouds', isWhole: true, startedBy: null, isAnew: true }, { onRefusals: (some) => void refusals.push(...some) });
    return { reading, refusals };
  };
  const line = (inn: string, ou: string) => `${inn};${inn};Основное;${domain.name};"OU=${ou},DC=example";"${host.name}, ${host.name}"`;
  const others = Array.from({ length: 9 }, (_, index) => line(newInn(), `O${index}`));
  const first = await read('first', [line(kept, 'A'), line(gone, 'B'), `x;${newInn()};Основное;нет такого;;`, ...others]);
  expect(first).toMatchObject({ reading: { state: 'done', changed: 11, refused: 1 }, refusals: [{ place: '4', field: 'directory', reason: 'connector_unknown' }] });
  expect(await cloudsOf(kept)).toMatchObject([{ isPushed: true, serverIds: [host.id] }]);
  expect(await read('second', [line(kept, 'A'), ...others])).toMatchObject({ reading: { state: 'done', changed: 0, vanished: 1 } });
  expect(await cloudsOf(gone)).toEqual([]);
});
