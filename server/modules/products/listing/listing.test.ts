import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmFeed } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepFrom, keepRecords } from '#server/test/back-office.ts';
import type { Browser } from '#server/test/browser.ts';
import { addMember, expectOk, register, registerAdministrator } from '#server/test/world.ts';
import { contractRecord, newRegistrationNumber, productRecord } from '../fixtures.ts';
import { keepContracts, keepProducts, markProductsGone } from '../index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const listOf = async (browser: Browser, query = '') => (await browser.get(`/api/products?${query}`)).body;
const names = async (browser: Browser, query = '') => (await listOf(browser, query)).rows.map((row: { name: string }) => row.name);

/** An administrator of two organisations: «А» and «Я». */
async function ownerOfTwo() {
  const [owner, other] = [await registerAdministrator(portal), await registerAdministrator(portal)];
  await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'administrator', position: 'director' }).execute();
  await portal.db.updateTable('organizations').set({ name: 'ООО «А»' }).where('id', '=', owner.organizationId).execute();
  await portal.db.updateTable('organizations').set({ name: 'ООО «Я»' }).where('id', '=', other.organizationId).execute();
  return { owner, first: owner, second: other };
}

describe('«Мои продукты» (manual, 7)', () => {
  test('stand by category in the manual’s order, with counts on the tabs', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    await keepRecords(portal, keepProducts, ...(['module', 'license', 'service', 'own', 'rental', 'local'] as const).map((category) => productRecord({ inn, category, name: category })), productRecord({ inn, category: 'own', name: 'another', quantity: 3 }));
    const list = await listOf(owner.browser);
    expect(list).toMatchObject({ counts: { local: 1, rental: 1, own: 2, service: 1, license: 1, module: 1 }, due: { ending: 0, ended: 0 }, ownTitle: 'БИТ ПП', renewalDays: 30, next: null, asOf: null });
    expect(list.rows.map((row: { name: string }) => row.name)).toEqual(['local', 'rental', 'another', 'own', 'service', 'license', 'module']);
    expect(list.rows[2]).toEqual({ id: expect.any(String), organization: { id: owner.organizationId, name: 'ООО «Северный ветер»', inn }, category: 'own', name: 'another', registrationNumber: null, quantity: 3, contract: null, addition: null });
    expect(await names(owner.browser, 'category=own')).toEqual(['another', 'own']);
    expect((await listOf(owner.browser, 'category=own')).counts.local).toBe(1);
  });

  test('are found by words of the name and by the number, whichever letters are typed', async () => {
    const owner = await registerAdministrator(portal);
    const registrationNumber = newRegistrationNumber();
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, name: '1С:Учёт и отчётность', registrationNumber }), productRecord({ inn: owner.inn, name: '1С:Розница 8', category: 'rental' }));
    for (const search of ['учет', 'УЧЁТ отч', registrationNumber.slice(2, 8), '1c:учет']) expect([search, await names(owner.browser, `search=${encodeURIComponent(search)}`)]).toEqual([search, ['1С:Учёт и отчётность']]);
    expect(await names(owner.browser, `search=${encodeURIComponent('учет розница')}`)).toEqual([]);
    expect(await names(owner.browser, 'search=%25')).toEqual([]);
    expect((await listOf(owner.browser, `search=${encodeURIComponent('розн')}`)).counts).toMatchObject({ local: 0, rental: 1 });
  });

  test('of several organisations by category or one organisation after the other, page by page', async () => {
    const { owner, first, second } = await ownerOfTwo();
    const categories = ['local', 'rental', 'license'] as const;
    await keepRecords(portal, keepProducts, ...categories.flatMap((category) => [first, second].flatMap(({ inn }) => [1, 2].map((number) => productRecord({ inn, category, name: `${category} ${number}` })))));
    await owner.browser.post('/api/product-additions', { organization: second.organizationId, catalogItemId: null, name: 'added', category: 'rental', registrationNumber: null, comment: null, scanFileId: null });
    const read = async (query: string, limit: number) => {
      const rows: Array<{ id: string; category: string; organization: { name: string } }> = [];
      for (let after = ''; ; ) {
        const page = await listOf(owner.browser, `${query}&limit=${limit}${after}`);
        rows.push(...page.rows);
        if (page.next === null) return rows;
        after = `&after=${page.next}`;
      }
    };
    for (const by of ['category', 'organization']) {
      const whole = await read(`by=${by}`, 100);
      expect(whole).toHaveLength(13);
      for (const limit of [1, 2, 3, 5]) expect((await read(`by=${by}`, limit)).map((row) => row.id)).toEqual(whole.map((row) => row.id));
      const groups = by === 'category' ? whole.map((row) => row.category) : whole.map((row) => row.organization.name);
      expect([...new Set(groups)]).toEqual(groups.filter((group, index) => group !== groups[index - 1]));
      expect([...new Set(groups)]).toEqual(by === 'category' ? [...categories] : ['ООО «А»', 'ООО «Я»']);
    }
    expect((await read('by=organization&category=rental', 2)).map((row) => row.organization.name)).toEqual(['ООО «А»', 'ООО «А»', 'ООО «Я»', 'ООО «Я»', 'ООО «Я»']);
    expect((await read(`organization=${second.organizationId}`, 4))).toHaveLength(7);
    expect((await owner.browser.get('/api/products?after=x')).status).toBe(422);
  });

  test('that no contract covers are told apart, those of clients too', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const [registrationNumber, rental] = [newRegistrationNumber(), contractRecord({ inn, kind: 'rental' })];
    await keepRecords(portal, keepContracts, rental, contractRecord({ inn, registrationNumber }));
    await keepRecords(portal, keepProducts, productRecord({ inn, category: 'rental', contractId: rental.id }), productRecord({ inn, category: 'rental', name: 'без договора', contractId: 'нет' }), productRecord({ inn, name: 'свой' }));
    const add = (name: string, number: string | null) => expectOk(owner.browser.post('/api/product-additions', { organization: owner.organizationId, catalogItemId: null, name, category: 'local', registrationNumber: number, comment: null, scanFileId: null }));
    await add('покрыт', registrationNumber);
    await add('добавлен', null);
    expect(await names(owner.browser, 'contract=none')).toEqual(['добавлен', 'свой', 'без договора']);
    expect(await names(owner.browser, 'contract=none&category=rental')).toEqual(['без договора']);
  });

  test('stand first where a contract ends soon or has ended lately, in whichever view; they alone can be asked for', async () => {
    const { owner, first, second } = await ownerOfTwo();
    const dayIn = (days: number) => new Date(portal.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const [ending, later, gone, long, succeeded] = [
      contractRecord({ inn: first.inn, endsOn: dayIn(10) }), contractRecord({ inn: first.inn, endsOn: dayIn(200) }),
      contractRecord({ inn: second.inn, kind: 'pts', endsOn: dayIn(-20) }), contractRecord({ inn: first.inn, endsOn: dayIn(-200) }), contractRecord({ inn: first.inn, endsOn: dayIn(5) }),
    ];
    const [renewed, added] = [newRegistrationNumber(), newRegistrationNumber()];
    await keepRecords(portal, keepContracts, ending, later, gone, long, succeeded,
      contractRecord({ inn: first.inn, registrationNumber: renewed, startsOn: dayIn(-1), endsOn: dayIn(300) }), contractRecord({ inn: second.inn, registrationNumber: added, endsOn: dayIn(1) }));
    await keepRecords(portal, keepProducts,
      productRecord({ inn: first.inn, name: 'а', contractId: later.id }), productRecord({ inn: first.inn, name: 'б', contractId: long.id }), productRecord({ inn: first.inn, name: 'в', contractId: succeeded.id, registrationNumber: renewed }),
      productRecord({ inn: first.inn, name: 'я', contractId: ending.id }), productRecord({ inn: first.inn, category: 'module', name: 'ю', contractId: ending.id }),
      productRecord({ inn: second.inn, name: 'г' }), productRecord({ inn: second.inn, category: 'own', name: 'ы', contractId: gone.id }));
    await expectOk(owner.browser.post('/api/product-additions', { organization: second.organizationId, catalogItemId: null, name: 'ъ', category: 'local', registrationNumber: added, comment: null, scanFileId: null }));
    const read = async (query: string, limit: number) => {
      const found: string[] = [];
      for (let after = ''; ; ) {
        const page = await listOf(owner.browser, `${query}&limit=${limit}${after}`);
        found.push(...page.rows.map((row: { name: string }) => row.name));
        if (page.next === null) return found;
        after = `&after=${page.next}`;
      }
    };
    for (const limit of [1, 2, 3, 100]) {
      expect(await read('by=category', limit)).toEqual(['ъ', 'я', 'ы', 'ю', 'а', 'б', 'в', 'г']);
      expect(await read('category=local', limit)).toEqual(['ъ', 'я', 'а', 'б', 'в', 'г']);
      expect(await read('by=organization', limit)).toEqual(['я', 'ю', 'а', 'б', 'в', 'ъ', 'ы', 'г']);
      expect(await read('by=organization&contract=due', limit)).toEqual(['я', 'ю', 'ъ', 'ы']);
    }
    expect((await listOf(owner.browser, 'search=zzz')).due).toEqual({ ending: 2, ended: 1 });
    expect((await listOf(owner.browser, `organization=${second.organizationId}`)).due).toEqual({ ending: 1, ended: 1 });
  });

  test('that have vanished are shown to nobody, and come back', async () => {
    const owner = await registerAdministrator(portal);
    const record = productRecord({ inn: owner.inn });
    await keepRecords(portal, keepProducts, record);
    await portal.db.transaction().execute((tx) => markProductsGone(tx, 'test', [record.id]));
    expect(await listOf(owner.browser)).toMatchObject({ rows: [], counts: { local: 0 } });
    await keepRecords(portal, keepProducts, record);
    expect(await names(owner.browser)).toEqual([record.name]);
  });

  test('are as of the feed that was right the longest ago', async () => {
    const own = await TestPortal.start();
    const owner = await registerAdministrator(own);
    const [earlier, later] = [new Date('2026-11-01T08:00:00Z'), new Date('2026-11-02T08:00:00Z')];
    await own.db.transaction().execute(async (tx) => {
      await confirmFeed(tx, 'test', 'products', { asOf: later, baselineInHours: 0 });
      await confirmFeed(tx, 'test', 'contracts', { asOf: earlier, baselineInHours: 0 });
    });
    expect((await listOf(owner.browser)).asOf).toBe(earlier.toISOString());
    await own.stop();
  });
});

describe('who sees them', () => {
  test('members with the section, and nobody else’s', async () => {
    const owner = await registerAdministrator(portal);
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn }));
    const [sees, not, stranger] = [await addMember(portal, owner, { sections: ['products'] }), await addMember(portal, owner, { sections: ['documents'] }), await register(portal)];
    const query = `organization=${owner.organizationId}`;
    expect(await names(sees.browser, query)).toHaveLength(1);
    expect(await names(sees.browser)).toHaveLength(1);
    expect((await not.browser.get(`/api/products?${query}`)).body.code).toBe('forbidden');
    expect((await not.browser.get(`/api/contracts?${query}`)).body.code).toBe('forbidden');
    expect(await names(not.browser)).toEqual([]);
    expect((await stranger.browser.get(`/api/products?${query}`)).body.code).toBe('not_found');
    expect(await names(stranger.browser)).toEqual([]);
  });

  test('of all organisations those in which the section is open', async () => {
    const { owner, first, second } = await ownerOfTwo();
    await keepRecords(portal, keepProducts, ...[first, second].map(({ inn }) => productRecord({ inn, name: inn })));
    await portal.db.updateTable('members').set({ role: 'user' }).where('organization_id', '=', second.organizationId).where('user_id', '=', owner.userId).execute();
    expect(await names(owner.browser)).toEqual([first.inn]);
  });
});

describe('the contract of a product', () => {
  const contractOf = async (browser: Browser) => (await listOf(browser)).rows[0].contract;

  test('is the one that the same source names, whichever came first', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const contract = contractRecord({ inn, kind: 'pts', number: 'ПТС-7' });
    await keepRecords(portal, keepProducts, productRecord({ inn, category: 'own', contractId: contract.id }));
    expect(await contractOf(owner.browser)).toBeNull();
    await keepFrom(portal, 'other', keepContracts, { ...contract, number: 'чужой' });
    expect(await contractOf(owner.browser)).toBeNull();
    await keepRecords(portal, keepContracts, contract);
    expect(await contractOf(owner.browser)).toMatchObject({ kind: 'pts', number: 'ПТС-7', organization: { inn }, state: 'in_force', daysLeft: null, renewal: null });
    await keepRecords(portal, keepContracts, { ...contract, removed: true });
    expect(await contractOf(owner.browser)).toBeNull();
  });

  test('is never one of another INN', async () => {
    const [owner, other] = [await registerAdministrator(portal), await registerAdministrator(portal)];
    const registrationNumber = newRegistrationNumber();
    const contract = contractRecord({ inn: other.inn, registrationNumber });
    await keepRecords(portal, keepContracts, contract);
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, registrationNumber, contractId: contract.id }));
    expect(await contractOf(owner.browser)).toBeNull();
  });

  test('of a local product is also ITS by the registration number; the one that ends last counts', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const registrationNumber = newRegistrationNumber();
    const own = contractRecord({ inn, number: 'свой', endsOn: '2027-01-31' });
    await keepRecords(portal, keepContracts, own);
    await keepRecords(portal, keepProducts, productRecord({ inn, registrationNumber, contractId: own.id }));
    const told = contractRecord({ inn, number: 'от 1С', registrationNumber, endsOn: '2026-12-31' });
    await keepFrom(portal, 'partner-api', keepContracts, told);
    expect((await contractOf(owner.browser)).number).toBe('свой');
    await keepFrom(portal, 'partner-api', keepContracts, { ...told, endsOn: '2027-02-28' });
    expect((await contractOf(owner.browser)).number).toBe('от 1С');
    await keepRecords(portal, keepContracts, { ...own, endsOn: null });
    expect((await contractOf(owner.browser)).number).toBe('свой');
    await keepFrom(portal, 'partner-api', keepContracts, { ...told, kind: 'service', endsOn: null });
    expect((await contractOf(owner.browser)).number).toBe('свой');
  });

  test('is the one that covers it today, though the next is signed already', async () => {
    const owner = await registerAdministrator(portal);
    const registrationNumber = newRegistrationNumber();
    const [year] = portal.clock().toISOString().split('-').map(Number);
    const now = contractRecord({ inn: owner.inn, number: 'нынешний', registrationNumber, startsOn: `${year! - 1}-01-01`, endsOn: `${year! + 1}-12-31` });
    const next = contractRecord({ inn: owner.inn, number: 'следующий', registrationNumber, startsOn: `${year! + 2}-01-01`, endsOn: `${year! + 2}-12-31` });
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, registrationNumber }));
    await keepRecords(portal, keepContracts, now, next);
    expect(await contractOf(owner.browser)).toMatchObject({ number: 'нынешний', state: 'in_force' });
    await keepRecords(portal, keepContracts, { ...now, endsOn: `${year! - 1}-12-31` });
    expect(await contractOf(owner.browser)).toMatchObject({ number: 'следующий', state: 'future' });
  });
});
