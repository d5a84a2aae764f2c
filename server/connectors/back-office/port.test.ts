import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, type Feed } from '#contract/back-office.ts';
import { accountingBase, invoice } from './double/accounting.ts';
import { ODataDouble } from './double/odata.ts';
import { PartnerApiDouble } from './double/partner-api.ts';
import { loadMapping } from './odata/mapping-file.ts';
import { createODataSource } from './odata/source.ts';
import { createPartnerApiSource } from './partner-api/source.ts';
import type { BackOfficeSource, Known, Page, Place } from './port.ts';

interface Rig {
  readonly source: BackOfficeSource;
  /** A feed of several pages. */
  readonly feed: Feed;
  readonly known?: (after: string | null) => Promise<readonly Known[]>;
  /** Takes a record away over there and answers its key. */
  forget(): string;
  stop(): Promise<void>;
}

const clock = { now: () => new Date('2041-05-20T09:00:00Z') };

const rigs: Record<string, () => Promise<Rig>> = {
  '1C OData': async () => {
    const base = accountingBase();
    base.Document_СчетНаОплатуПокупателю.rows.push(...Array.from({ length: 400 }, (_, index) => invoice(100 + index, 1)));
    const double = await ODataDouble.start(base);
    return {
      source: createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('bp30'), clock }),
      feed: 'documents',
      forget: () => String(base.Document_СчетНаОплатуПокупателю.rows.pop()?.['Ref_Key']),
      stop: () => double.stop(),
    };
  },
  'the partner interface of 1C': async () => {
    const double = await PartnerApiDouble.start();
    const products = Array.from({ length: 350 }, (_, index) => ({ key: String(801_000_001 + index), inn: '9900000017' }));
    for (const { key } of products) double.products.set(key, [{ uin: 'prof', name: '1С:КП ПРОФ', startsOn: '2041-01-01', endsOn: '2041-12-31' }]);
    return {
      source: createPartnerApiSource({ url: double.url, login: double.login, password: double.password, clock }),
      feed: 'contracts',
      known: async (after) => products.filter(({ key }) => after === null || key > after).slice(0, 150),
      forget() {
        double.products.delete('801000350');
        return '801000350:prof:2041-01-01:2041-12-31';
      },
      stop: () => double.stop(),
    };
  },
};

describe.each(Object.entries(rigs))('%s as a source', (_name, make) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await make();
  });
  afterEach(async () => {
    await rig.source.close();
    await rig.stop();
  });

  async function read(feed: Feed, from: Place | null = null, whole = true) {
    const pages: Page[] = [];
    for await (const page of rig.source.read(feed, { whole, from, ...(rig.known ? { known: rig.known } : {}) })) pages.push(page);
    return pages;
  }
  const keyOf = ({ fields }: Page['found'][number]) => String((fields as { id: unknown }).id);
  const keysOf = (pages: readonly Page[]) => pages.flatMap(({ found }) => found.map(keyOf));

  it('reads every feed to its end, in the form of the exchange', async () => {
    expect(rig.source.feeds).toContain(rig.feed);
    for (const feed of rig.source.feeds) {
      const pages = await read(feed);
      expect(pages.map(({ next }) => next === null)).toEqual(pages.map((_, index) => index === pages.length - 1));
      for (const { fields } of pages.flatMap(({ found }) => found)) expect(exchange[feed].safeParse(fields)).toMatchObject({ success: true });
      expect((await read(feed, null, false)).at(-1)?.next).toBeNull();
    }
  });

  it('brings each record once, on more pages than one, the same each time', async () => {
    const pages = await read(rig.feed);
    const keys = keysOf(pages);
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await read(rig.feed)).toEqual(pages);
  });

  it('goes on from every place, that of another process too', async () => {
    const pages = await read(rig.feed);
    for (const [index, { next }] of pages.entries()) {
      if (next === null) continue;
      const kept = JSON.parse(JSON.stringify(next)) as Place;
      expect(keysOf(await read(rig.feed, kept))).toEqual(keysOf(pages.slice(index + 1)));
    }
  });

  it('knows which keys are gone', async () => {
    const keys = keysOf(await read(rig.feed));
    const gone = rig.forget();
    const asked = [gone, ...keys.slice(0, 3)];
    const live = (await read(rig.feed)).flatMap(({ found }) => found).filter(({ fields }) => (fields as { removed?: boolean }).removed !== true).map(keyOf);
    expect(await rig.source.findGone(rig.feed, asked)).toEqual(asked.filter((key) => !live.includes(key)));
    expect(live).not.toContain(gone);
    expect(await rig.source.findGone(rig.feed, [])).toEqual([]);
  });
});
