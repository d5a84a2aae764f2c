import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector } from '#server/test/cloud-rows.ts';
import { addMember, expectOk, register, registerAdministrator, signInStaff, type Person, type StaffPerson } from '#server/test/world.ts';

let portal: TestPortal;
let manager: StaffPerson;
let clusterId: string;
beforeAll(async () => {
  portal = await TestPortal.start();
  manager = await signInStaff(portal);
  clusterId = await addConnector(portal, 'cluster', 'Кластер');
});
afterAll(() => portal.stop());

/** A client with a cloud in which there is one person and one infobase. */
async function ownerOf() {
  const owner = await registerAdministrator(portal);
  const [key, directoryId] = [newId(), await addConnector(portal, 'directory', owner.inn)];
  const cloudId = await addCloud(portal, { inn: owner.inn, directoryId, infobases: { [key]: { clusterId, title: 'Бухгалтерия' } } });
  const cloudUserId = newId();
  await portal.db.insertInto('cloud_users').values({ id: cloudUserId, cloud_id: cloudId, directory_id: directoryId, key: cloudUserId, login: 'petrov', name: 'Пётр Петров', is_disabled: false, is_locked: false }).execute();
  const { id: infobaseId } = await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', cloudId).executeTakeFirstOrThrow();
  return { owner, cloudId, cloudUserId, infobaseId };
}

const newcomer = { kind: 'new_user', name: 'Мария Орлова', email: 'orlova@firm.example' };
const ask = ({ browser }: Pick<Person, 'browser'>, cloudId: string, said: object = newcomer) => browser.post(`/api/clouds/${cloudId}/requests`, said);
const asked = async (person: Pick<Person, 'browser'>, cloudId: string, said?: object): Promise<string> => (await expectOk(ask(person, cloudId, said))).body.requestId;
const requestsOf = async ({ browser }: Pick<Person, 'browser'>, cloudId: string) => (await expectOk(browser.get(`/api/clouds/${cloudId}/requests`))).body.rows;
const withdraw = ({ browser }: Pick<Person, 'browser'>, id: string) => browser.post(`/api/cloud-requests/${id}/withdraw`);
const settle = (id: string, as: string, answer: string | null = null, { browser }: Pick<Person, 'browser'> = manager) => browser.post(`/api/staff/cloud-requests/${id}/settle`, { as, answer });
const journalOf = async (owner: Person & { organizationId: string }) => (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=cloud`)).body.rows.map(({ action, subject }: { action: string; subject: string }) => [action, subject]);
const lettersTo = async (email: string, words: string) => (await portal.messages(email)).filter(({ text }) => text.includes(words));

describe('a request', () => {
  test('for a newcomer tells the manager and is seen by both sides', async () => {
    const { owner, cloudId, infobaseId } = await ownerOf();
    const id = await asked(owner, cloudId, { ...newcomer, infobaseIds: [infobaseId], comment: 'С понедельника' });
    const seen = { id, kind: 'new_user', person: 'Мария Орлова', email: 'orlova@firm.example', infobases: ['Бухгалтерия'], comment: 'С понедельника', state: 'new', answer: null, settledAt: null, requestedBy: 'Кузнецова Анна', organization: { id: owner.organizationId } };
    expect(await requestsOf(owner, cloudId)).toMatchObject([{ ...seen, mayWithdraw: true }]);
    const { rows } = (await manager.browser.get('/api/staff/cloud-requests?limit=100')).body;
    expect(rows.find((row: { id: string }) => row.id === id)).toMatchObject({ ...seen, handledBy: null, mayWithdraw: false });
    const [letter] = await lettersTo(portal.server.runtime.config.provider.dutyManagerEmail, owner.inn);
    expect(letter?.subject).toBe('ООО «Северный ветер»: заявка по облаку, новый пользователь');
    for (const words of ['Мария Орлова', 'Базы: Бухгалтерия.', 'С понедельника', '/staff/cloud-requests']) expect(letter?.text).toContain(words);
    expect(await journalOf(owner)).toEqual([['cloud.requested', 'Мария Орлова']]);
  });

  test.each(['disable_user', 'infobase_access'])('%s is about somebody of the cloud', async (kind) => {
    const { owner, cloudId, cloudUserId, infobaseId } = await ownerOf();
    await asked(owner, cloudId, { kind, cloudUserId, infobaseIds: [infobaseId] });
    expect(await requestsOf(owner, cloudId)).toMatchObject([{ kind, person: 'Пётр Петров (petrov)', infobases: kind === 'disable_user' ? [] : ['Бухгалтерия'] }]);
  });

  test('says at its field what is missing or is not of this cloud', async () => {
    const [{ owner, cloudId, cloudUserId, infobaseId }, other] = [await ownerOf(), await ownerOf()];
    const cases: Array<[object, object]> = [
      [{ kind: 'new_user' }, { name: 'required' }],
      [{ kind: 'disable_user' }, { cloudUserId: 'required' }],
      [{ kind: 'disable_user', cloudUserId: other.cloudUserId }, { cloudUserId: 'invalid' }],
      [{ kind: 'infobase_access', cloudUserId }, { infobaseIds: 'required' }],
      [{ kind: 'infobase_access', cloudUserId, infobaseIds: [other.infobaseId] }, { infobaseIds: 'required' }],
      [{ kind: 'infobase_access', cloudUserId: other.cloudUserId, infobaseIds: [infobaseId] }, { cloudUserId: 'invalid' }],
    ];
    for (const [said, fields] of cases) expect({ said, fields: (await ask(owner, cloudId, said)).body.fields }).toEqual({ said, fields });
    expect(await requestsOf(owner, cloudId)).toEqual([]);
  });

  test('carries the price that the back office told when it was asked', async () => {
    const { owner, cloudId } = await ownerOf();
    await portal.db.insertInto('cloud_prices').values({ kind: 'new_user', source: 'accounting', price_effect: 89_000 }).execute();
    await asked(owner, cloudId);
    await portal.db.updateTable('cloud_prices').set({ price_effect: 95_000 }).execute();
    const { rows, prices } = (await owner.browser.get(`/api/clouds/${cloudId}/requests`)).body;
    await portal.db.deleteFrom('cloud_prices').execute();
    expect([rows[0].priceEffect, prices]).toEqual([89_000, { new_user: 95_000, disable_user: null, infobase_access: null }]);
  });

  test('for the same is open once: of two members one asks', async () => {
    const { owner, cloudId } = await ownerOf();
    const member = await addMember(portal, owner, { sections: ['cloud_users'] });
    const answers = await Promise.all([ask(owner, cloudId), ask(member, cloudId, { ...newcomer, name: 'мария орлова' })]);
    expect(answers.map(({ status, body }) => (status === 200 ? 'ok' : body.code)).sort()).toEqual(['ok', 'request_exists']);
    await asked(member, cloudId, { ...newcomer, name: 'Ольга Орлова' });
  });

  test('comes from members with the section; for others the cloud is not there', async () => {
    const { owner, cloudId } = await ownerOf();
    const [other, without, stranger] = [await registerAdministrator(portal), await addMember(portal, owner), await register(portal)];
    expect([(await ask(other, cloudId)).body.code, (await ask(stranger, cloudId)).body.code, (await ask(without, cloudId)).body.code]).toEqual(['not_found', 'not_found', 'forbidden']);
  });

  test('is withdrawn by who asked or an administrator, while it is open', async () => {
    const { owner, cloudId } = await ownerOf();
    const [one, another, other] = [await addMember(portal, owner, { sections: ['cloud_users'] }), await addMember(portal, owner, { sections: ['cloud_users'] }), await registerAdministrator(portal)];
    const id = await asked(one, cloudId);
    for (const [person, mayWithdraw] of [[one, true], [another, false], [owner, true]] as const) expect(await requestsOf(person, cloudId)).toMatchObject([{ mayWithdraw }]);
    expect([(await withdraw(another, id)).body.code, (await withdraw(other, id)).body.code]).toEqual(['forbidden', 'not_found']);
    await expectOk(settle(id, 'take'));
    await expectOk(withdraw(owner, id));
    expect([(await withdraw(one, id)).body.code, (await settle(id, 'done')).body.code]).toEqual(['request_settled', 'request_settled']);
    expect((await lettersTo(portal.server.runtime.config.provider.dutyManagerEmail, owner.inn)).map(({ subject }) => subject?.endsWith('отозвана'))).toEqual([true, false]);
    await asked(another, cloudId);
  });

  test('does not go over with a cloud that becomes another client’s', async () => {
    const { owner, cloudId } = await ownerOf();
    const id = await asked(owner, cloudId);
    const heir = await registerAdministrator(portal);
    await portal.db.updateTable('clouds').set({ inn: heir.inn }).where('id', '=', cloudId).execute();
    expect([await requestsOf(heir, cloudId), (await withdraw(heir, id)).body.code, (await withdraw(owner, id)).body.code]).toEqual([[], 'not_found', 'not_found']);
  });

  test('is read page by page, the newest first', async () => {
    const { owner, cloudId } = await ownerOf();
    for (const name of ['Анна', 'Борис', 'Вера']) await asked(owner, cloudId, { kind: 'new_user', name });
    const first = (await owner.browser.get(`/api/clouds/${cloudId}/requests?limit=2`)).body;
    const second = (await owner.browser.get(`/api/clouds/${cloudId}/requests?limit=2&after=${first.next}`)).body;
    expect([...first.rows, ...second.rows].map(({ person }) => person)).toEqual(['Вера', 'Борис', 'Анна']);
    expect(second.next).toBeNull();
  });
});

describe('the provider', () => {
  test.each(['done', 'declined'])('takes it and says how it ended: %s; who asked reads each', async (as) => {
    const { owner, cloudId } = await ownerOf();
    const id = await asked(owner, cloudId);
    await expectOk(settle(id, 'take'));
    expect(await requestsOf(owner, cloudId)).toMatchObject([{ state: 'in_work', settledAt: null }]);
    await expectOk(settle(id, as, 'Логин orlova'));
    expect(await requestsOf(owner, cloudId)).toMatchObject([{ state: as, answer: 'Логин orlova', mayWithdraw: false, settledAt: expect.any(String) }]);
    const [last, first] = (await portal.messages(owner.email)).filter(({ subject }) => subject?.startsWith('Заявка по облаку'));
    expect(first?.subject).toBe('Заявка по облаку взята в работу: новый пользователь');
    expect(last?.text).toContain('Ответ специалиста: Логин orlova');
    expect((await journalOf(owner)).map(([action]: string[]) => action)).toEqual([`cloud.request_${as}`, 'cloud.request_taken', 'cloud.requested']);
    expect((await settle(id, 'take')).body.code).toBe('request_settled');
  });

  test('says why when it declines', async () => {
    const { owner, cloudId } = await ownerOf();
    const id = await asked(owner, cloudId);
    for (const answer of [null, '  ']) expect((await settle(id, 'declined', answer)).body.fields).toEqual({ answer: 'required' });
    expect((await settle(newId(), 'done')).body.code).toBe('not_found');
  });

  test('of two one ends it, and one letter goes', async () => {
    const { owner, cloudId } = await ownerOf();
    const id = await asked(owner, cloudId);
    const answers = await Promise.all([settle(id, 'done'), settle(id, 'declined', 'Нет места')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await portal.messages(owner.email)).filter(({ subject }) => subject?.startsWith('Заявка по облаку'))).toHaveLength(1);
  });

  test('reads what is open, oldest first, and what is settled, newest first', async () => {
    const { owner, cloudId } = await ownerOf();
    const ids: string[] = [];
    for (const name of ['Анна', 'Борис', 'Вера']) ids.push(await asked(owner, cloudId, { kind: 'new_user', name }));
    for (const id of ids.slice(0, 2)) await settle(id, 'done');
    const read = async (show: string) => (await manager.browser.get(`/api/staff/cloud-requests?show=${show}&limit=100`)).body.rows.filter(({ id }: { id: string }) => ids.includes(id)).map(({ id, handledBy }: { id: string; handledBy: string | null }) => [id, handledBy]);
    expect(await read('open')).toEqual([[ids[2], null]]);
    expect(await read('settled')).toEqual([[ids[1], 'Ольга Лебедева'], [ids[0], 'Ольга Лебедева']]);
  });

  test.each(['administrator', 'support', 'engineer'] as const)('is seen and taken by: %s', async (role) => {
    const { owner, cloudId } = await ownerOf();
    const person = await signInStaff(portal, role);
    expect([(await person.browser.get('/api/staff/cloud-requests')).status, (await settle(await asked(owner, cloudId), 'take', null, person)).status]).toEqual([200, 200]);
  });

  test('does not write to whoever has left the organisation', async () => {
    const { owner, cloudId } = await ownerOf();
    const member = await addMember(portal, owner, { sections: ['cloud_users'] });
    const id = await asked(member, cloudId);
    await expectOk(owner.browser.delete(`/api/organizations/${owner.organizationId}/members/${member.userId}`));
    await expectOk(settle(id, 'done'));
    expect((await portal.messages(member.email)).filter(({ subject }) => subject?.startsWith('Заявка по облаку'))).toEqual([]);
  });
});
