import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Feed } from '#contract/back-office.ts';
import { runReading } from '#modules/back-office/index.ts';
import { findClient } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { system } from '#server/test/system.ts';
import { accountingBase, contact, contractor, invoice, keys, person } from '../double/accounting.ts';
import { ListedSet } from '../double/odata-sets.ts';
import { ODataDouble } from '../double/odata.ts';
import { PartnerApiDouble } from '../double/partner-api.ts';
import { createPartnerApiSource } from '../partner-api/source.ts';
import type { BackOfficeSource } from '../port.ts';
import { loadMapping } from './mapping-file.ts';
import { createODataSource } from './source.ts';

const clock = { now: () => new Date('2041-05-20T09:00:00Z') };

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

async function readAll(source: BackOfficeSource, changes: { isWhole?: boolean } = {}) {
  const ends: Array<readonly [Feed, ...unknown[]]> = [];
  for (const feed of source.feeds) {
    const end = await runReading(portal.server.runtime, system, source, { feed, isWhole: changes.isWhole ?? true, startedBy: null, isAnew: false });
    ends.push([feed, end?.problem ?? end?.state, end?.read, end?.changed, end?.refused, end?.vanished]);
  }
  return ends;
}

test('an accounting base is read into the portal: nothing is written twice, what vanishes is marked, a broken base changes nothing', async () => {
  const base = accountingBase();
  const double = await ODataDouble.start(base);
  const source = createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('bp30'), clock, patience: { waitsMs: [] } });
  const paid = () => portal.db.selectFrom('documents').select(['number', 'paid']).where('kind', '=', 'invoice').where('vanished_at', 'is', null).where('source', '=', 'odata').orderBy('number').execute();
  const quiet = [
    ['clients', 'done', 5, 0, 1, 0],
    ['payees', 'done', 2, 0, 0, 0],
    ['contracts', 'done', 2, 0, 1, 0],
    ['documents', 'done', 8, 0, 3, 0],
    ['payments', 'done', 3, 0, 1, 0],
  ];
  try {
    const first = await readAll(source);
    expect(first.map(([feed, state, read, , refused, vanished]) => [feed, state, read, 0, refused, vanished])).toEqual(quiet);
    expect(first.every(([, , , changed]) => Number(changed) > 0)).toBe(true);
    expect((await paid()).map((row) => Number(row.paid))).toEqual([120_000, 144_000]);
    expect(await readAll(source)).toEqual(quiet);
    expect((await readAll(source, { isWhole: false })).every(([, state, , changed]) => state === 'done' && changed === 0)).toBe(true);

    double.fault = 'short';
    expect((await readAll(source)).map(([feed, problem, , changed]) => [feed, (problem as { code?: string }).code, changed])).toEqual(source.feeds.map((feed) => [feed, 'cut_off', 0]));
    expect(await paid()).toHaveLength(2);
    double.fault = 'none';

    base.Document_СчетНаОплатуПокупателю.rows.splice(0, 1, invoice(9, 1));
    base.Catalog_Контрагенты.rows.push(contractor(7, { ИНН: '9900000056' }));
    expect((await readAll(source)).filter(([, , , changed, , vanished]) => changed !== 0 || vanished !== 0)).toEqual([
      ['clients', 'done', 6, 1, 1, 0],
      ['documents', 'done', 8, 1, 3, 1],
    ]);
    expect((await paid()).map(({ number }) => number)).toEqual(['БП00-000002', 'БП00-000009']);
  } finally {
    await source.close();
    await double.stop();
  }
});

test('a person whom the base marks for deletion is no contact any more, also by a reading of what changed', async () => {
  const inn = '9900000070';
  const persons = new ListedSet([person(7, keys.contractor(8)), person(8, keys.contractor(8), { КонтактнаяИнформация: [contact('Телефон', '+7 900 000-00-12')] })]);
  const base = { ...accountingBase(), Catalog_Контрагенты: new ListedSet([contractor(8, { ИНН: inn })]), Catalog_КонтактныеЛица: persons };
  const double = await ODataDouble.start(base);
  const source = createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('bp30'), clock });
  const read = (isWhole: boolean) => runReading(portal.server.runtime, system, source, { feed: 'clients', isWhole, startedBy: null, isAnew: false });
  const phones = async () => (await findClient(portal.db, inn))?.contacts.map(({ phone }) => phone).sort();
  try {
    await read(true);
    expect(await phones()).toEqual(['+79000000011', '+79000000012']);
    persons.rows.splice(0, 1, person(7, keys.contractor(8), { DeletionMark: true }));
    expect(await read(false)).toMatchObject({ state: 'done', changed: 1 });
    expect(await phones()).toEqual(['+79000000012']);
  } finally {
    await source.close();
    await double.stop();
  }
});

test('ITS contracts of its products come from the partner interface, and stay when they have ended', async () => {
  const double = await PartnerApiDouble.start();
  const source = createPartnerApiSource({ url: double.url, login: double.login, password: double.password, clock });
  const product = { source: 'test', inn: '9900000063', category: 'local' as const, name: '1С:Бухгалтерия' };
  const contracts = () => portal.db.selectFrom('contracts').select(['registration_number', 'inn', 'is_foreign', 'vanished_at']).where('source', '=', 'partner-api').orderBy('registration_number').execute();
  try {
    for (const number of ['801000001', '801000002', '801000003']) {
      await portal.db.insertInto('products').values({ id: crypto.randomUUID(), external_id: number, registration_number: number, ...product }).execute();
    }
    const its = { uin: 'prof', name: '1С:КП ПРОФ', startsOn: '2041-01-01', endsOn: '2041-12-31' };
    double.products.set('801000001', [its]);
    double.products.set('801000002', [{ ...its, isForeign: true }]);
    double.products.set('801000003', [{ ...its, startsOn: '2040-01-01', endsOn: '2040-12-31' }]);
    expect(await readAll(source)).toEqual([['contracts', 'done', 3, 3, 0, 0]]);
    expect(await contracts()).toEqual(['801000001', '801000002', '801000003'].map((number, index) => ({ registration_number: number, inn: '9900000063', is_foreign: index === 1, vanished_at: null })));
    double.form = 'iso';
    expect(await readAll(source)).toEqual([['contracts', 'done', 3, 0, 0, 0]]);
    double.products.clear();
    expect(await readAll(source)).toEqual([['contracts', 'done', 0, 0, 0, 2]]);
    expect((await contracts()).map(({ vanished_at }) => vanished_at === null)).toEqual([false, false, true]);
  } finally {
    await source.close();
    await double.stop();
  }
});
