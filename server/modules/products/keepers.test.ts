import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepFrom, keepRecords } from '#server/test/back-office.ts';
import { newInn } from '#server/test/world.ts';
import { contractRecord, newRegistrationNumber, productRecord } from './fixtures.ts';
import * as products from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const catalogRecord = (changes: Partial<ExchangeRecord<'catalog'>> = {}): ExchangeRecord<'catalog'> => ({ id: newId(), name: '1С:Склад 8', category: 'local', removed: false, ...changes });

/** The three feeds in one shape: how each is kept, and a record of it by another name. */
const feeds = [
  { table: 'catalog_items', keep: (...records: object[]) => keepRecords(portal, products.keepCatalog, ...(records as never[])), record: (changes: object = {}) => catalogRecord(changes), listKeys: products.listCatalogKeys, markGone: products.markCatalogGone },
  { table: 'contracts', keep: (...records: object[]) => keepRecords(portal, products.keepContracts, ...(records as never[])), record: (changes: object = {}) => contractRecord({ inn: newInn(), endsOn: '2027-01-31', ...changes }), listKeys: products.listContractKeys, markGone: products.markContractsGone },
  { table: 'products', keep: (...records: object[]) => keepRecords(portal, products.keepProducts, ...(records as never[])), record: (changes: object = {}) => productRecord({ inn: newInn(), registrationNumber: newRegistrationNumber(), ...changes }), listKeys: products.listProductKeys, markGone: products.markProductsGone },
] as const;

/** The first two numbers change when a row is written, the third also when it is only locked. */
async function versions(table: string, ids: readonly string[]) {
  const { rows } = await sql`select ctid, xmin::text, xmax::text from ${sql.table(table)} where external_id = any(${[...ids]}::text[]) order by external_id`.execute(portal.db);
  return rows;
}

async function rowOf(table: string, id: string) {
  const { rows } = await sql<{ id: string; name: string; vanished_at: Date | null }>`select * from ${sql.table(table)} where source = 'test' and external_id = ${id}`.execute(portal.db);
  return rows[0];
}

describe.each(feeds)('what is kept in $table', ({ table, keep, record, listKeys, markGone }) => {
  test('writes nothing the second time, in whatever order', async () => {
    const records = Array.from({ length: 50 }, () => record());
    const ids = records.map(({ id }) => id);
    expect(await keep(...records)).toBe(50);
    const before = await versions(table, ids);
    expect([await keep(...records), await keep(...records.toReversed()), await versions(table, ids)]).toEqual([0, 0, before]);
  });

  test('counts what is new or has changed; of one key the later record', async () => {
    const [same, changed] = [record(), record()];
    await keep(same, changed);
    const row = await rowOf(table, changed.id);
    expect(await keep(same, { ...changed, name: 'раньше' }, { ...changed, name: 'позже' }, record())).toBe(2);
    expect(await rowOf(table, changed.id)).toMatchObject({ id: row?.id, name: 'позже' });
  });

  test('is marked when the source has removed it, and is there again when it comes back', async () => {
    const one = record();
    expect(await keep({ ...one, removed: true })).toBe(0);
    await keep(one);
    expect([await keep({ ...one, removed: true }), await keep({ ...one, removed: true })]).toEqual([1, 0]);
    expect((await rowOf(table, one.id))?.vanished_at).not.toBeNull();
    expect(await keep(one)).toBe(1);
    expect(await rowOf(table, one.id)).toMatchObject({ vanished_at: null });
  });

  test('is known by its source: another one has keys of its own', async () => {
    const one = record();
    await keep(one);
    const keeper = { catalog_items: products.keepCatalog, contracts: products.keepContracts, products: products.keepProducts }[table];
    expect(await keepFrom(portal, 'other', keeper as never, one as never)).toBe(1);
    expect(await listKeys(portal.db, 'other', null, 1000)).toEqual([one.id]);
    expect(await markGone(portal.db as never, 'other', [one.id])).toBe(1);
    expect(await rowOf(table, one.id)).toMatchObject({ vanished_at: null });
  });

  test('lists the keys of what is live, page by page; what is gone is gone once', async () => {
    const records = Array.from({ length: 5 }, () => record());
    const keys = records.map(({ id }) => id).sort();
    await keep(...records);
    const listed = async () => {
      const read: string[] = [];
      for (let page = await listKeys(portal.db, 'test', null, 2); page.length > 0; page = await listKeys(portal.db, 'test', page.at(-1) ?? null, 2)) read.push(...page);
      return read.filter((key) => keys.includes(key));
    };
    expect(await listed()).toEqual(keys);
    const [first = '', ...others] = keys;
    expect([await markGone(portal.db as never, 'test', [first, newId()]), await markGone(portal.db as never, 'test', [first])]).toEqual([1, 0]);
    expect(await listed()).toEqual(others);
  });

  test('of two readings at the same time, in opposite order, all is kept', async () => {
    const records = Array.from({ length: 200 }, () => record());
    const renamed = records.map((one) => ({ ...one, name: 'Другое' })).toReversed();
    await Promise.all([keep(...records), keep(...renamed), keep(...records), keep(...renamed)]);
    expect(await versions(table, records.map(({ id }) => id))).toHaveLength(200);
  });
});

test('registration numbers of local products are told once each, with the INN of the newest', async () => {
  const [first, second] = [newInn(), newInn()];
  const registrationNumber = newRegistrationNumber();
  await keepRecords(portal, products.keepProducts, productRecord({ inn: first, registrationNumber }));
  await keepRecords(portal, products.keepProducts, productRecord({ inn: second, registrationNumber }), productRecord({ inn: second }), productRecord({ inn: second, category: 'license', registrationNumber: '777' }));
  const all = await products.listRegistered(portal.db, null, 10_000);
  expect(all.filter(({ inn }) => inn === first || inn === second)).toEqual([{ key: registrationNumber, inn: second }]);
  expect(await products.listRegistered(portal.db, all.at(-1)?.key ?? null, 10)).toEqual([]);
});
