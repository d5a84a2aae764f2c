import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import { moveTo, signInAgain } from '#server/test/papers.ts';
import { registerAdministrator } from '#server/test/world.ts';
import { contractRecord, newRegistrationNumber, productRecord } from '../fixtures.ts';
import { keepContracts, keepProducts } from '../index.ts';
import { isDue, termState } from './rules.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;
const contractsOf = async (owner: Administrator, query = '') => (await owner.browser.get(`/api/contracts?organization=${owner.organizationId}${query}`)).body;

test('a contract’s state follows from its term', () => {
  const at = (daysLeft: number | null, isFuture = false) => termState({ daysLeft, isFuture }, 30);
  expect([at(null), at(31), at(30), at(0), at(-1), at(365, true)]).toEqual(['in_force', 'in_force', 'ending', 'ending', 'ended', 'future']);
});

test('an end is worth knowing while it is near or was lately, unless something follows', () => {
  const due = (daysLeft: number | null, changes = {}) => isDue({ daysLeft, isFuture: false, isSucceeded: false, ...changes }, 30);
  expect([due(31), due(30), due(0), due(-90), due(-91), due(null)]).toEqual([false, true, true, true, false, false]);
  expect([due(5, { isFuture: true }), due(5, { isSucceeded: true })]).toEqual([false, false]);
});

describe('terms by the provider’s calendar', () => {
  test('the last day counts whole: at 23:59 in Moscow the contract is there, at 00:00 it has ended', async () => {
    const own = await TestPortal.start();
    const owner = await registerAdministrator(own);
    await keepRecords(own, keepContracts, contractRecord({ inn: owner.inn, endsOn: '2030-02-28' }), contractRecord({ inn: owner.inn, number: 'следующий', startsOn: '2030-03-01', endsOn: '2030-04-01' }));
    const at = async (moment: string) => {
      await moveTo(own, moment);
      await signInAgain(owner);
      const { rows } = (await owner.browser.get('/api/contracts')).body;
      return rows.map(({ state, daysLeft }: { state: string; daysLeft: number }) => [state, daysLeft]);
    };
    expect(await at('2030-01-28T20:59:00Z')).toEqual([['future', 63], ['in_force', 31]]);
    expect(await at('2030-01-28T21:00:00Z')).toEqual([['ending', 30], ['future', 62]]);
    expect(await at('2030-02-28T20:59:00Z')).toEqual([['ending', 0], ['future', 32]]);
    expect(await at('2030-02-28T21:00:00Z')).toEqual([['ended', -1], ['in_force', 31]]);
    expect(await at('2030-03-01T21:00:00Z')).toEqual([['ending', 30], ['ended', -2]]);
    await own.stop();
  });

  test('how many days before the end it may be renewed is a setting', async () => {
    const own = await TestPortal.start({ RENEWAL_DAYS: '60', OWN_PRODUCTS_TITLE: 'Наши программы' });
    const owner = await registerAdministrator(own);
    await moveTo(own, '2030-01-01T09:00:00Z');
    await signInAgain(owner);
    await keepRecords(own, keepContracts, contractRecord({ inn: owner.inn, endsOn: '2030-03-03' }), contractRecord({ inn: owner.inn, endsOn: '2030-03-02' }));
    const { rows } = (await owner.browser.get('/api/contracts')).body;
    expect(rows.map(({ state, daysLeft, mayRenew }: Record<string, unknown>) => [state, daysLeft, mayRenew])).toEqual([['ending', 60, true], ['in_force', 61, false]]);
    expect((await owner.browser.get('/api/products')).body).toMatchObject({ ownTitle: 'Наши программы', renewalDays: 60 });
    await own.stop();
  });
});

describe('contracts', () => {
  test('of rental unfold into their products', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const [rental, empty] = [contractRecord({ inn, kind: 'rental', number: 'А-1', endsOn: '2030-05-31' }), contractRecord({ inn, kind: 'rental', number: 'А-2', endsOn: null })];
    await keepRecords(portal, keepContracts, rental, empty, contractRecord({ inn, kind: 'pts' }));
    await keepRecords(portal, keepProducts, productRecord({ inn, category: 'rental', name: 'б', quantity: 5, contractId: rental.id }), productRecord({ inn, category: 'rental', name: 'а', contractId: rental.id }), productRecord({ inn, category: 'rental', contractId: rental.id, removed: true }));
    const { rows } = await contractsOf(owner, '&kind=rental');
    expect(rows.map(({ number, products }: { number: string; products: Array<{ name: string; quantity: number }> }) => [number, products.map(({ name, quantity }) => [name, quantity])])).toEqual([['А-2', []], ['А-1', [['а', 1], ['б', 5]]]]);
  });

  test('of ITS name the local product that they cover by its number', async () => {
    const owner = await registerAdministrator(portal);
    const registrationNumber = newRegistrationNumber();
    await keepRecords(portal, keepContracts, contractRecord({ inn: owner.inn, registrationNumber }));
    await keepRecords(portal, keepProducts, productRecord({ inn: owner.inn, registrationNumber, name: 'покрыт' }), productRecord({ inn: owner.inn, registrationNumber, category: 'license' }), productRecord({ inn: owner.inn }));
    expect((await contractsOf(owner)).rows).toMatchObject([{ products: [{ name: 'покрыт' }] }]);
  });

  test('that end soon or have ended lately stand first', async () => {
    const owner = await registerAdministrator(portal);
    const dayIn = (days: number) => new Date(portal.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const ends = [null, dayIn(20), dayIn(-10), dayIn(100), dayIn(3), dayIn(-200)];
    await keepRecords(portal, keepContracts, ...ends.map((endsOn) => contractRecord({ inn: owner.inn, kind: 'rental', endsOn })));
    const one = await contractsOf(owner, '&limit=2');
    const rest = await contractsOf(owner, `&after=${one.next}`);
    expect([...one.rows, ...rest.rows].map((row: { endsOn: string | null }) => row.endsOn)).toEqual([dayIn(20), dayIn(3), dayIn(-10), null, dayIn(100), dayIn(-200)]);
  });

  test('stand with those first that end last; they are searched and read page by page', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const ends = [null, '2027-03-31', '2027-03-31', '2026-12-31', null, '2025-01-31'];
    await keepRecords(portal, keepContracts, ...ends.map((endsOn, index) => contractRecord({ inn, endsOn, number: `№ ${index}`, name: index === 3 ? 'Сопровождение' : 'Прочее' })));
    const whole = (await contractsOf(owner)).rows;
    expect(whole.map((row: { endsOn: string | null }) => row.endsOn)).toEqual([null, null, '2027-03-31', '2027-03-31', '2026-12-31', '2025-01-31']);
    const read: unknown[] = [];
    for (let after = ''; ; ) {
      const page = await contractsOf(owner, `&limit=1${after}`);
      read.push(...page.rows);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(read).toEqual(whole);
    expect((await contractsOf(owner, `&search=${encodeURIComponent('сопров')}`)).rows).toMatchObject([{ number: '№ 3' }]);
    await keepRecords(portal, keepProducts, productRecord({ inn, name: '1С:Учёт', contractId: 'key' }));
    await keepRecords(portal, keepContracts, contractRecord({ inn, id: 'key', endsOn: null, number: '№ 6' }));
    expect((await contractsOf(owner, `&search=${encodeURIComponent('учет')}`)).rows).toMatchObject([{ number: '№ 6' }]);
    expect((await owner.browser.get(`/api/contracts?after=${Buffer.from('{"endsOn":"x","id":"y"}').toString('base64url')}`)).status).toBe(422);
  });

  test('that cannot be renewed here say so: signed with another partner, of no kind that is renewed, followed by a later one', async () => {
    const owner = await registerAdministrator(portal);
    const { inn } = owner;
    const registrationNumber = newRegistrationNumber();
    const ended = { inn, endsOn: '2020-12-31' };
    await keepRecords(portal, keepContracts,
      contractRecord({ ...ended, number: 'чужой', isForeign: true }), contractRecord({ ...ended, number: 'прочий', kind: 'other' }), contractRecord({ ...ended, number: 'наш' }),
      contractRecord({ ...ended, number: 'прежний', registrationNumber }), contractRecord({ inn, number: 'новый', registrationNumber, endsOn: '2031-12-31' }));
    const { rows } = await contractsOf(owner);
    expect(new Map(rows.map((row: { number: string; mayRenew: boolean; isForeign: boolean }) => [row.number, [row.mayRenew, row.isForeign]]))).toEqual(new Map([['чужой', [false, true]], ['прочий', [false, false]], ['наш', [true, false]], ['прежний', [false, false]], ['новый', [false, false]]]));
  });
});
