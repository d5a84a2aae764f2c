import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '#modules/files/fixtures.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import type { Browser } from '#server/test/browser.ts';
import { addMember, expectOk, register, registerAdministrator, signInStaff, type StaffPerson } from '#server/test/world.ts';
import { newRegistrationNumber, productRecord } from '../fixtures.ts';
import { keepProducts } from '../index.ts';

let portal: TestPortal;
let manager: StaffPerson;
beforeAll(async () => {
  portal = await TestPortal.start();
  manager = await signInStaff(portal);
});
afterAll(() => portal.stop());

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;
const wanted = (owner: Administrator, changes: object = {}) => ({ organization: owner.organizationId, catalogItemId: null, name: '1С:Розница 8', category: 'local', registrationNumber: null, comment: null, scanFileId: null, ...changes });
const add = (browser: Browser, owner: Administrator, changes: object = {}) => browser.post('/api/product-additions', wanted(owner, changes));
const added = async (owner: Administrator, changes: object = {}) => (await expectOk(add(owner.browser, owner, changes))).body;
const listOf = async (owner: Administrator) => (await owner.browser.get(`/api/products?organization=${owner.organizationId}`)).body.rows;
const confirm = (id: string) => manager.browser.post(`/api/staff/product-additions/${id}/confirmation`);
const decline = (id: string, reason = 'Номер принадлежит другой компании') => manager.browser.post(`/api/staff/product-additions/${id}/refusal`, { reason });
const journalOf = async (owner: Administrator) => (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=product`)).body.rows.map((row: { action: string; subject: string }) => [row.action, row.subject]);

describe('«Добавить продукт» (manual, 7)', () => {
  test('it is listed as being checked, the manager is told, the journal knows', async () => {
    const owner = await registerAdministrator(portal);
    const registrationNumber = newRegistrationNumber();
    const product = await added(owner, { registrationNumber, comment: 'Куплен в 2024 году' });
    expect(product).toMatchObject({ name: '1С:Розница 8', category: 'local', registrationNumber, quantity: 1, contract: null, organization: { inn: owner.inn }, addition: { state: 'checking', addedBy: 'Кузнецова Анна', reason: null, hasScan: false, mayWithdraw: true } });
    expect(await listOf(owner)).toEqual([product]);
    expect((await owner.browser.get('/api/products')).body.counts.local).toBe(1);
    const [letter] = (await portal.messages(portal.server.runtime.config.provider.dutyManagerEmail)).filter(({ text }) => text.includes(owner.inn));
    expect(letter?.text).toContain(registrationNumber);
    expect(letter?.text).toContain('Куплен в 2024 году');
    expect(await journalOf(owner)).toEqual([['product.added', '1С:Розница 8']]);
  });

  test('what is chosen from the catalogue is called as it says there', async () => {
    const owner = await registerAdministrator(portal);
    const { items } = (await owner.browser.get(`/api/catalog?search=${encodeURIComponent('1c отчетность')}`)).body;
    expect(items).toMatchObject([{ name: '1С-Отчетность', category: 'service' }]);
    expect(await added(owner, { catalogItemId: items[0].id, name: 'что-то', category: 'local' })).toMatchObject({ name: '1С-Отчетность', category: 'service' });
    expect((await add(owner.browser, owner, { catalogItemId: owner.organizationId })).body).toMatchObject({ code: 'invalid_input', fields: { catalogItemId: 'invalid' } });
    expect((await manager.browser.get('/api/staff/product-additions?limit=100')).body.rows.at(-1)).toMatchObject({ name: '1С-Отчетность', fromCatalog: true });
  });

  test.each(['1234', '1234567890123456', '12-345-678', 'abcde'])('a registration number like %s is refused', async (registrationNumber) => {
    const owner = await registerAdministrator(portal);
    expect((await add(owner.browser, owner, { registrationNumber })).body).toMatchObject({ code: 'invalid_input', fields: { registrationNumber: 'registration_number' } });
  });

  test('what the organisation has already is refused: by its number, else by its name', async () => {
    const owner = await registerAdministrator(portal);
    const [known, told] = [newRegistrationNumber(), newRegistrationNumber()];
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, name: '1С:Учёт', registrationNumber: known }));
    for (const changes of [{ registrationNumber: known }, { name: '1с:УЧЁТ' }]) expect((await add(owner.browser, owner, changes)).body.code).toBe('product_known');
    await added(owner, { name: '1С:Учёт', registrationNumber: told });
    expect((await add(owner.browser, owner, { registrationNumber: told })).body.code).toBe('product_known');
    await added(owner);
    expect((await add(owner.browser, owner, { name: '1С:РОЗНИЦА 8' })).body.code).toBe('product_known');
    await added(owner, { registrationNumber: newRegistrationNumber() });
    expect(await listOf(owner)).toHaveLength(4);
  });

  test('of two at the same time one is added', async () => {
    const owner = await registerAdministrator(portal);
    const answers = await Promise.all(Array.from({ length: 4 }, () => add(owner.browser, owner)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('is for members with the section, thirty a day', async () => {
    const owner = await registerAdministrator(portal);
    const [sees, not, stranger] = [await addMember(portal, owner, { sections: ['products'] }), await addMember(portal, owner), await register(portal)];
    expect([(await add(not.browser, owner)).body.code, (await add(stranger.browser, owner)).body.code]).toEqual(['forbidden', 'not_found']);
    for (let number = 1; number <= 30; number++) await expectOk(add(sees.browser, owner, { name: `Продукт ${number}` }));
    expect((await add(sees.browser, owner)).body.code).toBe('too_many_requests');
  });
});

describe('the scan', () => {
  const upload = async (browser: Browser) => (await expectOk(browser.upload(`/api/files?name=${encodeURIComponent('карта.pdf')}`, pdfOf('карта')))).body.fileId;

  test('is one’s own file, attached once, and shown to staff', async () => {
    const [owner, other] = [await registerAdministrator(portal), await registerAdministrator(portal)];
    const scanFileId = await upload(owner.browser);
    expect((await add(other.browser, other, { scanFileId })).body.code).toBe('file_gone');
    const { id, addition } = await added(owner, { scanFileId });
    expect(addition.hasScan).toBe(true);
    expect((await add(owner.browser, owner, { name: 'Другой', scanFileId })).body.code).toBe('file_gone');
    expect(await listOf(owner)).toHaveLength(1);
    const scan = await manager.browser.get(`/api/staff/product-additions/${id}/scan`);
    expect([scan.status, scan.bytes]).toEqual([200, pdfOf('карта')]);
    expect(scan.headers['content-disposition']).toContain('inline');
    const without = await added(owner, { name: 'Третий' });
    expect((await manager.browser.get(`/api/staff/product-additions/${without.id}/scan`)).body.code).toBe('file_missing');
  });

  test('goes when the addition is withdrawn', async () => {
    const owner = await registerAdministrator(portal);
    const scanFileId = await upload(owner.browser);
    const { id } = await added(owner, { scanFileId });
    await expectOk(owner.browser.delete(`/api/product-additions/${id}`));
    expect((await manager.browser.get(`/api/staff/product-additions/${id}/scan`)).body.code).toBe('file_missing');
    expect(await portal.db.selectFrom('files').select('state').where('id', '=', scanFileId).execute()).toEqual([{ state: 'dropped' }]);
  });
});

describe('withdrawn', () => {
  test('by who added it or an administrator, while nobody has decided; then it may be added again', async () => {
    const owner = await registerAdministrator(portal);
    const [one, another] = [await addMember(portal, owner, { sections: ['products'] }), await addMember(portal, owner, { sections: ['products'] })];
    const { id } = (await expectOk(add(one.browser, owner))).body;
    const seenBy = async ({ browser }: { browser: Browser }) => (await browser.get('/api/products')).body.rows[0].addition.mayWithdraw;
    expect([await seenBy(one), await seenBy(another), await seenBy(owner)]).toEqual([true, false, true]);
    expect((await another.browser.delete(`/api/product-additions/${id}`)).body.code).toBe('forbidden');
    await expectOk(one.browser.delete(`/api/product-additions/${id}`));
    expect((await owner.browser.delete(`/api/product-additions/${id}`)).body.code).toBe('addition_settled');
    expect((await confirm(id)).body.code).toBe('addition_settled');
    expect(await listOf(owner)).toEqual([]);
    const again = await added(owner);
    await confirm(again.id);
    expect((await owner.browser.delete(`/api/product-additions/${again.id}`)).body.code).toBe('addition_settled');
  });
});

describe('the manager', () => {
  test('confirms: it stays in the list, and who added it is told', async () => {
    const owner = await registerAdministrator(portal);
    const { id } = await added(owner);
    expect((await confirm(id)).body).toMatchObject({ state: 'confirmed', decidedBy: 'Ольга Лебедева', reason: null, addedBy: 'Кузнецова Анна', fromCatalog: false });
    expect((await listOf(owner))[0].addition).toMatchObject({ state: 'confirmed', mayWithdraw: false });
    expect((await portal.messages(owner.email))[0]).toMatchObject({ subject: 'Продукт подтверждён: 1С:Розница 8' });
    expect(await journalOf(owner)).toEqual([['product.confirmed', '1С:Розница 8'], ['product.added', '1С:Розница 8']]);
    expect([(await confirm(id)).body.code, (await decline(id)).body.code, (await confirm(owner.organizationId)).body.code]).toEqual(['addition_settled', 'addition_settled', 'not_found']);
  });

  test('declines with a reason, which the client reads for a month', async () => {
    const own = await TestPortal.start();
    const [owner, staff] = [await registerAdministrator(own), await signInStaff(own)];
    const { id } = await added(owner);
    const refuse = (reason: string) => staff.browser.post(`/api/staff/product-additions/${id}/refusal`, { reason });
    expect((await refuse(' ')).body).toMatchObject({ code: 'invalid_input', fields: { reason: 'required' } });
    expect((await refuse('Номер чужой')).body).toMatchObject({ state: 'declined', reason: 'Номер чужой' });
    expect((await listOf(owner))[0].addition).toMatchObject({ state: 'declined', reason: 'Номер чужой' });
    expect((await own.messages(owner.email))[0]?.text).toContain('Номер чужой');
    await own.db.updateTable('product_additions').set({ decided_at: new Date(own.clock().getTime() - 30 * 86_400_000) }).execute();
    expect(await listOf(owner)).toEqual([]);
    expect((await add(owner.browser, owner)).status).toBe(200);
    await own.stop();
  });

  test('of two one decides', async () => {
    const owner = await registerAdministrator(portal);
    const { id } = await added(owner);
    const answers = await Promise.all([confirm(id), decline(id), confirm(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await portal.messages(owner.email)).filter(({ subject }) => subject?.startsWith('Продукт'))).toHaveLength(1);
  });

  test('reads what waits, oldest first, and what is settled, newest first', async () => {
    const own = await TestPortal.start();
    const [owner, staff] = [await registerAdministrator(own), await signInStaff(own)];
    const ids = [];
    for (const name of ['а', 'б', 'в', 'г']) ids.push((await added(owner, { name })).id);
    const read = async (view: string) => {
      const first = (await staff.browser.get(`/api/staff/product-additions?view=${view}&limit=2`)).body;
      const rows = first.next === null ? first.rows : [...first.rows, ...(await staff.browser.get(`/api/staff/product-additions?view=${view}&limit=2&after=${first.next}`)).body.rows];
      return rows.map((row: { name: string }) => row.name);
    };
    expect([await read('checking'), await read('settled')]).toEqual([['а', 'б', 'в', 'г'], []]);
    await staff.browser.post(`/api/staff/product-additions/${ids[2]}/confirmation`);
    await owner.browser.delete(`/api/product-additions/${ids[0]}`);
    expect([await read('checking'), await read('settled')]).toEqual([['б', 'г'], ['в', 'а']]);
    await own.stop();
  });

  test('is a manager or an administrator; others look', async () => {
    const owner = await registerAdministrator(portal);
    const { id } = await added(owner);
    for (const role of ['engineer', 'support'] as const) {
      const { browser } = await signInStaff(portal, role);
      expect((await browser.get('/api/staff/product-additions')).status).toBe(200);
      expect((await browser.post(`/api/staff/product-additions/${id}/confirmation`)).body.code).toBe('forbidden');
      expect((await browser.post(`/api/staff/product-additions/${id}/refusal`, { reason: 'нет' })).body.code).toBe('forbidden');
    }
  });

  test('tells nobody who has left the organisation', async () => {
    const owner = await registerAdministrator(portal);
    const member = await addMember(portal, owner, { sections: ['products'] });
    const { id } = (await expectOk(add(member.browser, owner))).body;
    await expectOk(owner.browser.delete(`/api/organizations/${owner.organizationId}/members/${member.userId}`));
    await expectOk(confirm(id));
    expect((await portal.messages(member.email)).filter(({ subject }) => subject?.startsWith('Продукт'))).toEqual([]);
  });
});

describe('when the back office brings the same', () => {
  const stateOf = async (id: string) => (await portal.db.selectFrom('product_additions').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

  test.each(['checking', 'confirmed', 'declined'])('number, the %s addition and the product are one', async (state) => {
    const owner = await registerAdministrator(portal);
    const registrationNumber = newRegistrationNumber();
    const { id } = await added(owner, { registrationNumber });
    if (state !== 'checking') await expectOk(state === 'confirmed' ? confirm(id) : decline(id));
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, registrationNumber, name: 'Как в базе' }));
    expect(await listOf(owner)).toMatchObject([{ name: 'Как в базе', registrationNumber, addition: null }]);
    expect(await stateOf(id)).toBe('merged');
    expect((await confirm(id)).body.code).toBe('addition_settled');
  });

  test('name, where the client gave no number', async () => {
    const owner = await registerAdministrator(portal);
    const [unnumbered, numbered] = [await added(owner), await added(owner, { registrationNumber: newRegistrationNumber() })];
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, name: '1С:РОЗНИЦА 8', registrationNumber: newRegistrationNumber() }));
    expect([await stateOf(unnumbered.id), await stateOf(numbered.id)]).toEqual(['merged', 'checking']);
    expect(await listOf(owner)).toHaveLength(2);
  });

  test('of another INN, nothing happens', async () => {
    const [owner, other] = [await registerAdministrator(portal), await registerAdministrator(portal)];
    const registrationNumber = newRegistrationNumber();
    const { id } = await added(owner, { registrationNumber });
    await keepRecords(portal, keepProducts, productRecord({ inn: other.inn, registrationNumber }));
    expect(await stateOf(id)).toBe('checking');
  });

  test('at the moment at which it is confirmed or added, it is listed once', async () => {
    for (let round = 0; round < 5; round++) {
      const owner = await registerAdministrator(portal);
      const [one, other] = [newRegistrationNumber(), newRegistrationNumber()];
      const { id } = await added(owner, { registrationNumber: one });
      const [confirmed, adding] = await Promise.all([
        confirm(id), add(owner.browser, owner, { registrationNumber: other }), keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, registrationNumber: one }), productRecord({ inn: owner.inn, registrationNumber: other })),
      ]);
      expect([200, 409]).toContain(confirmed.status);
      expect([200, 409]).toContain(adding.status);
      expect((await listOf(owner)).map((row: { registrationNumber: string }) => row.registrationNumber).sort()).toEqual([one, other].sort());
      expect(await stateOf(id)).toBe('merged');
    }
  });
});
