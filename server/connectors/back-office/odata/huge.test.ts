import { expect, it, onTestFinished } from 'vitest';
import { exchange, type Feed } from '#contract/back-office.ts';
import { hugeBase, hugeInn, hugeMapping } from '../double/huge.ts';
import { ODataDouble } from '../double/odata.ts';
import { readMapping } from './mapping-file.ts';
import { createODataSource } from './source.ts';

const SIZE = { clients: 2_000, products: 6_000, documents: 20_000, payments: 1_000 };

it('a base that is made as it is asked is read whole, each record once and right', async () => {
  const double = await ODataDouble.start(hugeBase(SIZE));
  onTestFinished(() => double.stop());
  const source = createODataSource({ url: double.url, user: double.user, password: double.password, mapping: readMapping('huge', JSON.stringify(hugeMapping)), clock: { now: () => new Date('2041-05-20T09:00:00Z') } });
  const counts = new Map<Feed, number>();
  for (const feed of source.feeds) {
    const ids = new Set<unknown>();
    let found = 0;
    for await (const page of source.read(feed, { whole: true, from: null })) {
      found += page.found.length;
      for (const { fields } of page.found) ids.add((exchange[feed].parse(fields) as { id: unknown }).id);
    }
    expect(ids.size).toBe(feed === 'clients' ? found - 1 : found);
    counts.set(feed, ids.size);
  }
  expect(Object.fromEntries(counts)).toEqual({ clients: 2_000, payees: 2, contracts: 2_000, products: 6_000, documents: 22_001, payments: 1_000 });
  expect(double.requests.length).toBeLessThan(600);
  expect(hugeInn(1)).toMatch(/^990000001\d$/);
});
