import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import type { Browser } from '#server/test/browser.ts';
import { addMember, expectOk, register, registerAdministrator, signInStaff, type StaffPerson } from '#server/test/world.ts';
import { contractRecord } from '../fixtures.ts';
import { keepContracts } from '../index.ts';

let portal: TestPortal;
let manager: StaffPerson;
beforeAll(async () => {
  portal = await TestPortal.start();
  manager = await signInStaff(portal);
});
afterAll(() => portal.stop());

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;
const contractOf = async (owner: Administrator) => (await owner.browser.get(`/api/contracts?organization=${owner.organizationId}`)).body.rows[0];
const request = (browser: Browser, owner: Administrator, contractId: string, note: string | null = null) => browser.post(`/api/contracts/${contractId}/renewal`, { organization: owner.organizationId, note });
const settle = (id: string, state: string, answer: string | null = null, browser = manager.browser) => browser.put(`/api/staff/renewals/${id}`, { state, answer });
const journalOf = async (owner: Administrator) => (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=renewal`)).body.rows.map((row: { action: string }) => row.action);

async function ownerOf(changes: Partial<ExchangeRecord<'contracts'>> = {}) {
  const owner = await registerAdministrator(portal);
  await keepRecords(portal, keepContracts, contractRecord({ inn: owner.inn, endsOn: '2020-12-31', number: 'ИТС-7', ...changes }));
  return { owner, contract: await contractOf(owner) };
}

async function requested(note: string | null = null) {
  const { owner, contract } = await ownerOf();
  const { renewal } = (await expectOk(request(owner.browser, owner, contract.id, note))).body;
  return { owner, contract, renewal };
}

describe('«Продлить» (manual, 7)', () => {
  test('asks the manager, by mail and in the portal, and the client sees that', async () => {
    const { owner, contract, renewal } = await requested('На год, пожалуйста');
    expect(await contractOf(owner)).toMatchObject({ id: contract.id, mayRenew: false, renewal: { ...renewal, state: 'new', note: 'На год, пожалуйста', answer: null, settledAt: null } });
    const [letter] = (await portal.messages(portal.server.runtime.config.provider.dutyManagerEmail)).filter(({ text }) => text.includes(owner.inn));
    expect(letter?.subject).toBe('ООО «Северный ветер»: запрос на продление договора 1С:ИТС № ИТС-7');
    expect(letter?.text).toContain('просит продлить договор 1С:ИТС № ИТС-7 (действует по 31 декабря 2020');
    expect(letter?.text).toContain('На год, пожалуйста');
    const { rows } = (await manager.browser.get('/api/staff/renewals?limit=100')).body;
    expect(rows.find((row: { id: string }) => row.id === renewal.id)).toMatchObject({ organization: { inn: owner.inn }, contract: { kind: 'its', number: 'ИТС-7', endsOn: '2020-12-31' }, requestedBy: 'Кузнецова Анна', handledBy: null, note: 'На год, пожалуйста' });
    expect(await journalOf(owner)).toEqual(['renewal.requested']);
  });

  test.each([
    [{ endsOn: '2120-12-31' }, 'renewal_early'], [{ endsOn: null }, 'renewal_early'], [{ startsOn: '2120-01-01', endsOn: '2120-01-10' }, 'renewal_early'],
    [{ isForeign: true }, 'forbidden'], [{ kind: 'other' as const }, 'forbidden'],
  ])('not of a contract with %j', async (changes, code) => {
    const { owner, contract } = await ownerOf(changes);
    expect(contract.mayRenew).toBe(false);
    expect((await request(owner.browser, owner, contract.id)).body.code).toBe(code);
  });

  test('one open for a contract: of two members one asks', async () => {
    const { owner, contract } = await ownerOf();
    const member = await addMember(portal, owner, { sections: ['products'] });
    const answers = await Promise.all([request(owner.browser, owner, contract.id), request(member.browser, owner, contract.id)]);
    expect(answers.map(({ status, body }) => [status, body.code]).sort()).toEqual([[200, undefined], [409, 'renewal_exists']]);
  });

  test('only of the organisation’s own contracts, by members with the section', async () => {
    const { owner, contract } = await ownerOf();
    const other = await registerAdministrator(portal);
    const [not, stranger] = [await addMember(portal, owner), await register(portal)];
    expect((await request(other.browser, other, contract.id)).body.code).toBe('not_found');
    expect((await request(other.browser, owner, contract.id)).body.code).toBe('not_found');
    expect((await request(stranger.browser, owner, contract.id)).body.code).toBe('not_found');
    expect((await request(not.browser, owner, contract.id)).body.code).toBe('forbidden');
    await keepRecords(portal, keepContracts, contractRecord({ inn: owner.inn, id: 'gone', endsOn: '2020-12-31' }));
    const { id } = await portal.db.selectFrom('contracts').select('id').where('external_id', '=', 'gone').executeTakeFirstOrThrow();
    await keepRecords(portal, keepContracts, contractRecord({ inn: owner.inn, id: 'gone', removed: true }));
    expect((await request(owner.browser, owner, id)).body.code).toBe('not_found');
  });

  test('is withdrawn by who asked or an administrator, and may be asked again', async () => {
    const { owner, contract } = await ownerOf();
    const [one, another] = [await addMember(portal, owner, { sections: ['products'] }), await addMember(portal, owner, { sections: ['products'] })];
    const { id } = (await expectOk(request(one.browser, owner, contract.id))).body.renewal;
    expect((await another.browser.delete(`/api/renewals/${id}`)).body.code).toBe('forbidden');
    for (const [person, mayWithdraw] of [[one, true], [another, false], [owner, true]] as const) expect((await person.browser.get('/api/contracts')).body.rows).toMatchObject([{ renewal: { mayWithdraw } }]);
    await settle(id, 'in_work');
    await expectOk(owner.browser.delete(`/api/renewals/${id}`));
    expect((await one.browser.delete(`/api/renewals/${id}`)).body.code).toBe('renewal_settled');
    expect(await contractOf(owner)).toMatchObject({ mayRenew: true, renewal: { state: 'withdrawn', mayWithdraw: false, settledAt: expect.any(String) } });
    const letters = (await portal.messages(portal.server.runtime.config.provider.dutyManagerEmail)).filter(({ text }) => text.includes(owner.inn));
    expect(letters.map(({ subject }) => subject?.endsWith('отозван'))).toEqual([true, false]);
    await expectOk(request(another.browser, owner, contract.id));
    expect(await contractOf(owner)).toMatchObject({ mayRenew: false, renewal: { state: 'new' } });
    expect(await journalOf(owner)).toEqual(['renewal.requested', 'renewal.withdrawn', 'renewal.taken', 'renewal.requested']);
  });
});

describe('the manager', () => {
  test.each(['done', 'declined'])('takes it and says how it ended: %s; who asked reads each', async (state) => {
    const { owner, renewal } = await requested();
    expect((await settle(renewal.id, 'in_work')).body).toMatchObject({ state: 'in_work', handledBy: { id: manager.staffId, name: 'Ольга Лебедева' }, settledAt: null });
    expect(await contractOf(owner)).toMatchObject({ mayRenew: false, renewal: { state: 'in_work' } });
    expect((await settle(renewal.id, state, 'Счёт отправлен')).body).toMatchObject({ state, answer: 'Счёт отправлен', settledAt: expect.any(String) });
    expect(await contractOf(owner)).toMatchObject({ mayRenew: true, renewal: { state, answer: 'Счёт отправлен' } });
    const [last, first] = (await portal.messages(owner.email)).filter(({ subject }) => subject?.startsWith('Запрос'));
    expect(first?.subject).toBe('Запрос на продление договора 1С:ИТС № ИТС-7 взят в работу');
    expect(last?.text).toContain('Счёт отправлен');
    expect([(await settle(renewal.id, 'in_work')).body.code, (await settle(owner.organizationId, 'done')).body.code, (await owner.browser.delete(`/api/renewals/${renewal.id}`)).body.code]).toEqual(['renewal_settled', 'not_found', 'renewal_settled']);
    expect(await journalOf(owner)).toEqual([`renewal.${state}`, 'renewal.taken', 'renewal.requested']);
  });

  test('of two one ends it', async () => {
    const { owner, renewal } = await requested();
    const answers = await Promise.all([settle(renewal.id, 'done'), settle(renewal.id, 'declined')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await portal.messages(owner.email)).filter(({ subject }) => subject?.startsWith('Запрос'))).toHaveLength(1);
  });

  test('reads what is open, oldest first, and what is settled, newest first', async () => {
    const requests = [await requested(), await requested(), await requested()];
    const ids = requests.map(({ renewal }) => renewal.id);
    for (const id of ids.slice(0, 2)) await settle(id, 'done');
    const read = async (view: string) => (await manager.browser.get(`/api/staff/renewals?view=${view}&limit=100`)).body.rows.map((row: { id: string }) => row.id).filter((id: string) => ids.includes(id));
    expect([await read('open'), await read('settled')]).toEqual([[ids[2]], [ids[1], ids[0]]]);
    const page = (await manager.browser.get('/api/staff/renewals?view=settled&limit=1')).body;
    expect((await manager.browser.get(`/api/staff/renewals?view=settled&limit=1&after=${page.next}`)).body.rows[0].id < page.rows[0].id).toBe(true);
  });

  test('is a manager or an administrator; others look', async () => {
    const { renewal } = await requested();
    const { browser } = await signInStaff(portal, 'engineer');
    expect((await browser.get('/api/staff/renewals')).status).toBe(200);
    expect((await settle(renewal.id, 'done', null, browser)).body.code).toBe('forbidden');
  });
});
