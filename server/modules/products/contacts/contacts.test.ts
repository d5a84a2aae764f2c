import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import { keepManagers } from '#modules/client-base/index.ts';
import { pdfOf, pngOf } from '#modules/files/fixtures.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import { moveTo, signInAgain } from '#server/test/papers.ts';
import { addClient, addMember, expectOk, register, registerAdministrator, signInStaff } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

function managerRecord(changes: Partial<ExchangeRecord<'managers'>> = {}): ExchangeRecord<'managers'> {
  return { email: `${newId()}@provider.example`, name: 'Лебедева Ольга', phone: '+79000000011', position: 'Менеджер', workingHours: 'пн–пт, 9:00–18:00', absentFrom: null, absentUntil: null, substituteEmail: null, removed: false, ...changes };
}

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;

/** The manager serves the organisation from now on. */
async function serve(on: TestPortal, owner: Administrator, manager: ExchangeRecord<'managers'>) {
  await keepRecords(on, keepManagers, manager);
  await addClient(on, { inn: owner.inn, manager: { name: manager.name, email: manager.email, phone: manager.phone } });
}

async function served(changes: Partial<ExchangeRecord<'managers'>> = {}, on = portal) {
  const [owner, manager] = [await registerAdministrator(on), managerRecord(changes)];
  await serve(on, owner, manager);
  return { owner, manager };
}

const contactsOf = async (owner: Administrator) => (await owner.browser.get('/api/contacts')).body;
const write = (owner: Administrator, changes: object = {}) => owner.browser.post('/api/manager-messages', { organization: owner.organizationId, topic: 'missing_product', text: 'Нет 1С:Розницы', ...changes });

/** What the newest letter to a mailbox says of the one to whom an answer goes. */
async function replyToOf(email: string): Promise<string | undefined> {
  const { id, sealed } = await portal.db.selectFrom('outgoing_messages').select(['id', 'sealed']).where('recipient', '=', email).orderBy('id', 'desc').executeTakeFirstOrThrow();
  return (JSON.parse(portal.server.runtime.secrets.open('message', id, sealed ?? Buffer.alloc(0))) as { replyTo?: string }).replyTo;
}

describe('«Контакты» (manual, 7)', () => {
  test('name the manager of each organisation once, and the organisations without one', async () => {
    const { owner, manager } = await served();
    const [second, third] = [await registerAdministrator(portal), await registerAdministrator(portal)];
    await serve(portal, second, manager);
    for (const { organizationId } of [second, third]) await portal.db.insertInto('members').values({ organization_id: organizationId, user_id: owner.userId, role: 'user', position: 'employee' }).execute();
    const { managers, without } = await contactsOf(owner);
    expect(managers).toHaveLength(1);
    expect(managers[0]).toMatchObject({ manager: { name: manager.name, position: 'Менеджер', phone: '+79000000011', email: manager.email, workingHours: 'пн–пт, 9:00–18:00', photo: null }, absence: null });
    expect(new Set(managers[0].organizations.map((one: { inn: string }) => one.inn))).toEqual(new Set([owner.inn, second.inn]));
    expect(without.map((one: { inn: string }) => one.inn)).toEqual([third.inn]);
    expect((await owner.browser.get(`/api/contacts?organization=${third.organizationId}`)).body).toMatchObject({ managers: [], without: [{ inn: third.inn }] });
    expect((await third.browser.get(`/api/contacts?organization=${owner.organizationId}`)).body.code).toBe('not_found');
  });

  test('are for any member, whatever sections are open', async () => {
    const { owner, manager } = await served();
    const member = await addMember(portal, owner, { sections: [] });
    expect((await member.browser.get('/api/contacts')).body.managers).toMatchObject([{ manager: { email: manager.email } }]);
  });

  test('say who is away on the days of the provider’s calendar, and who stands in', async () => {
    const own = await TestPortal.start();
    const substitute = managerRecord({ name: 'Никитин Денис' });
    await keepRecords(own, keepManagers, substitute);
    const { owner } = await served({ absentFrom: '2030-06-03', absentUntil: '2030-06-14', substituteEmail: substitute.email }, own);
    const at = async (moment: string) => {
      await moveTo(own, moment);
      await signInAgain(owner);
      return (await contactsOf(owner)).managers[0].absence;
    };
    expect(await at('2030-06-02T20:59:00Z')).toBeNull();
    expect(await at('2030-06-02T21:00:00Z')).toMatchObject({ until: '2030-06-14', substitute: { name: 'Никитин Денис', email: substitute.email } });
    expect(await at('2030-06-14T20:59:00Z')).not.toBeNull();
    expect(await at('2030-06-14T21:00:00Z')).toBeNull();
    await own.stop();
  });

  test('of a substitute of whom only the mailbox is known, or who has left', async () => {
    const { owner, manager } = await served({ absentFrom: '2020-01-01', substituteEmail: 'denis@provider.example' });
    expect((await contactsOf(owner)).managers[0].absence).toMatchObject({ until: null, substitute: { name: 'denis@provider.example', email: 'denis@provider.example', phone: null } });
    const left = managerRecord();
    await keepRecords(portal, keepManagers, left, { ...manager, substituteEmail: left.email });
    await keepRecords(portal, keepManagers, { ...left, removed: true });
    expect((await contactsOf(owner)).managers[0].absence).toEqual({ until: null, substitute: null });
  });

  test('a manager who has left is nobody’s', async () => {
    const { owner, manager } = await served();
    await keepRecords(portal, keepManagers, { ...manager, removed: true });
    expect(await contactsOf(owner)).toMatchObject({ managers: [], without: [{ inn: owner.inn }] });
  });
});

describe('the photo of a manager', () => {
  test('is for those whom the manager serves', async () => {
    const { owner, manager } = await served();
    const { browser: staff } = await signInStaff(portal, 'manager');
    const { id } = await portal.db.selectFrom('client_managers').select('id').where('email', '=', manager.email).executeTakeFirstOrThrow();
    const path = `/api/staff/managers/${id}/photo`;
    const set = (content: Buffer) => staff.send('PUT', path, content, { 'content-type': 'application/octet-stream' });
    expect((await set(pngOf(100, 100))).status).toBe(200);
    expect([(await set(pdfOf('no photo'))).body.code, (await set(Buffer.concat([pngOf(1, 1), Buffer.alloc(1024 * 1024)]))).body.code]).toEqual(['file_type', 'file_too_large']);
    expect((await set(pngOf(200, 200))).status).toBe(200);
    expect((await staff.get(path)).bytes).toEqual(pngOf(200, 200));
    expect((await staff.get(`/api/staff/clients/${owner.inn}`)).body.manager).toEqual({ id, name: manager.name, photo: expect.stringContaining(`${path}?`) });
    const { photo } = (await contactsOf(owner)).managers[0].manager;
    const answer = await owner.browser.get(photo);
    expect([answer.status, answer.headers['content-type'], answer.bytes]).toEqual([200, 'image/png', pngOf(200, 200)]);
    for (const { browser } of [await register(portal), (await served()).owner]) expect((await browser.get(photo)).body.code).toBe('not_found');
    const without = await served();
    const { id: managerId } = await portal.db.selectFrom('client_managers').select('id').where('email', '=', without.manager.email).executeTakeFirstOrThrow();
    expect((await without.owner.browser.get(`/api/managers/${managerId}/photo`)).body.code).toBe('not_found');
    // Of what was replaced or taken away nothing is kept.
    await staff.delete(path);
    expect([(await staff.get(path)).status, (await contactsOf(owner)).managers[0].manager.photo]).toEqual([404, null]);
    expect(await portal.db.selectFrom('files').select('name').where('name', '=', `${manager.name}.png`).where('is_kept', '=', true).execute()).toEqual([]);
    expect((await portal.db.selectFrom('journal_entries').select('action').where('subject_id', '=', id).orderBy('id').execute()).map(({ action }) => action)).toEqual(['manager.photo_set', 'manager.photo_set', 'manager.photo_removed']);
  });
});

describe('«Если какого-то продукта не хватает» (manual, 7)', () => {
  test('the personal manager reads who asks of what, and answers the client', async () => {
    const { owner, manager } = await served();
    await portal.db.updateTable('users').set({ email_confirmed_at: portal.clock() }).where('id', '=', owner.userId).execute();
    expect((await write(owner)).body).toEqual({ to: manager.name });
    const [letter] = await portal.messages(manager.email);
    expect(letter?.subject).toBe('ООО «Северный ветер»: не хватает продукта');
    for (const words of ['Анна Кузнецова', owner.inn, owner.phone, owner.email, 'Нет 1С:Розницы']) expect(letter?.text).toContain(words);
    expect(await replyToOf(manager.email)).toBe(owner.email);
    const { rows } = (await owner.browser.get(`/api/journal?organization=${owner.organizationId}`)).body;
    expect(rows[0]).toMatchObject({ action: 'manager.written', subject: manager.name });
  });

  test('an address that nobody has confirmed is answered by nobody', async () => {
    const { owner, manager } = await served();
    await portal.db.updateTable('users').set({ email_confirmed_at: null }).where('id', '=', owner.userId).execute();
    await expectOk(write(owner));
    const [letter] = await portal.messages(manager.email);
    expect(letter?.text).not.toContain(owner.email);
    expect(await replyToOf(manager.email)).toBeUndefined();
  });

  test('while the manager is away it goes to the substitute, else to the manager on duty', async () => {
    const { name, dutyManagerEmail } = portal.server.runtime.config.provider;
    const substitute = managerRecord({ name: 'Никитин Денис' });
    await keepRecords(portal, keepManagers, substitute);
    const { owner } = await served({ absentFrom: '2020-01-01', substituteEmail: substitute.email });
    expect((await write(owner)).body).toEqual({ to: 'Никитин Денис' });
    await keepRecords(portal, keepManagers, { ...substitute, absentFrom: '2020-01-01' });
    expect((await write(owner)).body).toEqual({ to: name });
    expect((await portal.messages(dutyManagerEmail)).filter(({ text }) => text.includes(owner.inn))).toHaveLength(1);
    expect((await write(await registerAdministrator(portal))).body).toEqual({ to: name });
  });

  test('is for members, ten an hour a person', async () => {
    const { owner } = await served();
    const stranger = await register(portal);
    expect((await stranger.browser.post('/api/manager-messages', { organization: owner.organizationId, topic: 'other', text: 'т' })).body.code).toBe('not_found');
    expect((await write(owner, { text: ' ' })).body).toMatchObject({ code: 'invalid_input', fields: { text: 'required' } });
    for (let time = 0; time < 10; time++) await expectOk(write(owner));
    expect((await write(owner)).body.code).toBe('too_many_requests');
  });
});
