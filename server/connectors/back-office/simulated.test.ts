import { describe, expect, test } from 'vitest';
import { feeds, type Feed } from '#contract/back-office.ts';
import { checkRecord, type Checked } from '#modules/back-office/checks/rules.ts';
import { demoClientBase } from '#db/demo/clients.ts';
import { createSimulatedSource } from './simulated.ts';
import { withAccountKey } from './simulated/provider.ts';

async function read<F extends Feed>(feed: F, now: string, whole = true): Promise<Array<Checked<F>>> {
  const source = createSimulatedSource({ clients: demoClientBase, clock: { now: () => new Date(now) }, timeZone: 'Europe/Moscow' });
  const records: Array<Checked<F>> = [];
  for await (const page of source.read(feed, { whole, from: null })) {
    for (const found of page.found) {
      const { record, refusals } = checkRecord(feed, found, ['RU']);
      expect(refusals).toEqual([]);
      if (record) records.push(record);
    }
  }
  return records;
}

const told = feeds.filter((feed) => feed !== 'clouds');
const days = ['2026-02-28T12:00:00Z', '2026-07-09T12:00:00Z', '2026-11-25T12:00:00Z', '2028-02-29T20:59:00Z'];
const at = days[2]!;

test('says that it is one', () => {
  expect(createSimulatedSource({ clients: demoClientBase, clock: { now: () => new Date(at) }, timeZone: 'Europe/Moscow' })).toMatchObject({ isSimulated: true, feeds: told });
});

describe.each(days)('on %s', (now) => {
  test.each(told)('%s: every record is right, its key its own, and the same at the next reading', async (feed) => {
    const records = await read(feed, now);
    const keys = records.map((record) => ('id' in record ? record.id : record.email));
    expect(new Set(keys).size).toBe(records.length);
    expect(records.length).toBeGreaterThan(0);
    expect(await read(feed, now)).toEqual(records);
  });

  test('what refers to something finds it', async () => {
    const keysOf = async (feed: 'contracts' | 'payees' | 'documents') => new Set((await read(feed, now)).map((record) => record.id));
    const [contracts, payees, documents] = [await keysOf('contracts'), await keysOf('payees'), await keysOf('documents')];
    const products = await read('products', now);
    expect(products.filter((product) => product.contractId !== null && !contracts.has(product.contractId))).toEqual([]);
    expect((await read('documents', now)).filter((document) => document.payeeId !== null && !payees.has(document.payeeId))).toEqual([]);
    expect((await read('payments', now)).filter((payment) => !documents.has(payment.invoiceId ?? ''))).toEqual([]);
    expect(new Set(products.map((product) => product.category)).size).toBe(6);
  });

  test('the first client has a contract that ends soon, one that has ended, one in force and a product without any', async () => {
    const { inn } = demoClientBase()[0]!;
    const own = (await read('contracts', now)).filter((contract) => contract.inn === inn);
    const today = now.slice(0, 10);
    const daysLeft = own.map((contract) => (Date.parse(contract.endsOn!) - Date.parse(today)) / 86_400_000);
    expect(daysLeft.some((left) => left >= 0 && left <= 30)).toBe(true);
    expect(own.some((contract) => contract.kind === 'pts' && contract.endsOn! < today)).toBe(true);
    expect(daysLeft.some((left) => left > 30)).toBe(true);
    const covered = new Set(own.map((contract) => contract.registrationNumber));
    expect((await read('products', now)).some((product) => product.inn === inn && product.category === 'local' && !covered.has(product.registrationNumber))).toBe(true);
  });

  test('sums are those of the rows, and some bills are paid, some in part, some not', async () => {
    const invoices = (await read('documents', now)).filter((document) => document.kind === 'invoice');
    for (const { total, lines } of invoices) expect(lines?.reduce((sum, line) => sum + line.sum, 0)).toBe(total);
    const paid = Map.groupBy(await read('payments', now), (payment) => payment.invoiceId);
    const states = invoices.map(({ id, total }) => {
      const sum = (paid.get(id) ?? []).reduce((all, payment) => all + payment.amount, 0);
      return sum === 0 ? 'unpaid' : sum < (total ?? 0) ? 'part' : sum === total ? 'paid' : 'too much';
    });
    expect(new Set(states)).toEqual(new Set(['unpaid', 'part', 'paid']));
  });
});

test('lately is what came in the last 45 days', async () => {
  const lately = await read('documents', at, false);
  expect(lately.every((document) => document.issuedOn >= '2026-10-11')).toBe(true);
  expect(lately).toEqual((await read('documents', at)).filter((document) => document.issuedOn >= '2026-10-11'));
});

test('as time goes on, more comes and nothing is taken back', async () => {
  for (const feed of ['documents', 'payments'] as const) {
    const before = await read(feed, '2026-11-25T12:00:00Z');
    const later = new Map((await read(feed, '2026-12-20T12:00:00Z')).map((record) => [record.id, record]));
    expect(before.map((record) => later.get(record.id))).toEqual(before);
    expect(later.size).toBeGreaterThan(before.length);
  }
  const away = async (now: string) => (await read('managers', now)).filter((manager) => manager.absentFrom !== null).map((manager) => [manager.absentFrom, manager.absentUntil, manager.substituteEmail !== manager.email]);
  expect([await away('2026-11-03T12:00:00Z'), await away('2026-11-10T12:00:00Z')]).toEqual([[], [['2026-11-08', '2026-11-21', true]]]);
});

test('what it never had is gone, what it has is not', async () => {
  const source = createSimulatedSource({ clients: demoClientBase, clock: { now: () => new Date(at) }, timeZone: 'Europe/Moscow' });
  const [first] = await read('payments', at);
  expect(await source.findGone('payments', [first!.id, 'never'])).toEqual(['never']);
});

test('accounts have their key (the known one of BIC 044525225)', () => {
  expect(withAccountKey('30101810000000000225', '044525225', true)).toBe('30101810400000000225');
});

test('the demo’s clients are in the form of the exchange', () => {
  for (const client of demoClientBase()) expect(checkRecord('clients', { place: client.inn, fields: client }, ['RU'])).toEqual({ record: client, refusals: [] });
});
