import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReadingProblem } from '#contract/back-office.ts';
import { SourceError, type Page, type Place, type ReadOptions } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import { findClientNames, listClientKeys } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { scriptedSource } from '#server/test/scripted-source.ts';
import { system } from '#server/test/system.ts';
import { newInn, register } from '#server/test/world.ts';
import { runReading } from './use-cases/run-reading.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

/** Each test has a source of its own. */
let name = '';
beforeEach(() => {
  name = `source-${newId()}`;
});

interface Card {
  readonly id: string;
  readonly inn: string;
  readonly name: string;
}
const cardsOf = (count: number): Card[] => Array.from({ length: count }, (_value, index) => ({ id: `${name}-${String(index).padStart(5, '0')}`, inn: newInn(), name: `ООО «Роща ${index}»` }));
const pageOf = (cards: readonly unknown[], next: Place | null): Page => ({ found: cards.map((fields) => ({ place: (fields as Partial<Card> | null)?.id ?? '?', fields })), refusals: [], next });

/** Pages of two cards; `at` is where a page begins. */
async function* inPages(cards: readonly Card[], from: Place | null, size = 2): AsyncGenerator<Page> {
  for (let at = Number(from?.['at'] ?? 0); at < cards.length; at += size) yield pageOf(cards.slice(at, at + size), at + size < cards.length ? { at: at + size } : null);
}

const read = (source: ReturnType<typeof scriptedSource>, changes: { isWhole?: boolean; isAnew?: boolean; on?: TestPortal; stopping?: AbortSignal } = {}) =>
  runReading((changes.on ?? portal).server.runtime, system, source, { feed: 'clients', isWhole: changes.isWhole ?? true, startedBy: null, isAnew: changes.isAnew ?? false }, changes.stopping ? { stopping: changes.stopping } : {});
const kept = async (cards: readonly Card[]) => (await findClientNames(portal.db, cards.map((card) => card.inn))).size;
const rowsOf = () => portal.db.selectFrom('back_office_readings').selectAll().where('source', '=', name).orderBy('id').execute();
const stateOf = () => portal.db.selectFrom('feed_states').selectAll().where('source', '=', name).executeTakeFirst();

describe('a reading', () => {
  test('keeps every page and what was refused of it, and makes the feed right as of its start', async () => {
    const cards = cardsOf(5);
    const wrong = { id: 'wrong', inn: '7707083890', name: 'ООО', contacts: [] };
    const source = scriptedSource(name, async function* () {
      yield pageOf(cards.slice(0, 3), { at: 3 });
      yield { found: [...pageOf([wrong, ...cards.slice(3)], null).found], refusals: [{ place: 'row 9', field: '', reason: 'invalid', value: 'x'.repeat(300) }], next: null };
    });
    const row = await read(source);
    expect(row).toMatchObject({ state: 'done', read: 5, changed: 5, refused: 2, vanished: 0, problem: null, place: null, reader: null });
    expect(await kept(cards)).toBe(5);
    expect(await portal.db.selectFrom('back_office_refusals').select(['place', 'field', 'reason', 'value']).where('reading_id', '=', row!.id).orderBy('ordinal').execute()).toEqual([
      { place: 'row 9', field: '', reason: 'invalid', value: `${'x'.repeat(200)}…` },
      { place: 'wrong', field: 'inn', reason: 'inn_digits', value: '7707083890' },
    ]);
    expect(await stateOf()).toMatchObject({ confirmed_at: row!.started_at, baseline_at: expect.any(Date) });
  });

  test('for the second time writes nothing', async () => {
    const cards = cardsOf(4).map((card, index) => ({ ...card, contacts: [{ name: 'Климова', phone: `+790000${10_000 + index}` }], manager: { name: 'Лебедева', email: `${name}@provider.example` } }));
    const source = scriptedSource(name, (_feed, { from }) => inPages(cards, from));
    await read(source);
    // The first two numbers change when a row is written, the third also when it is only locked.
    const versions = async () => (await sql`select o.ctid, o.xmin::text, o.xmax::text, c.ctid as contact, c.xmax::text as locked, m.ctid as manager from client_organizations o join client_contacts c using (inn) join client_managers m on m.id = o.manager_id where o.source = ${name} order by o.inn`.execute(portal.db)).rows;
    const before = await versions();
    expect(before).toHaveLength(4);
    expect(await read(source)).toMatchObject({ read: 4, changed: 0, vanished: 0 });
    expect(await versions()).toEqual(before);
  });

  test('of lately does not make right what was never read whole', async () => {
    const source = scriptedSource(name, (_feed, { from }) => inPages(cardsOf(2), from));
    expect(await read(source, { isWhole: false })).toMatchObject({ state: 'done', is_whole: false });
    expect(await stateOf()).toBeUndefined();
    await read(source);
    const whole = (await stateOf())?.confirmed_at;
    await portal.pass({ minutes: 1 });
    await read(source, { isWhole: false });
    expect((await stateOf())?.confirmed_at?.getTime()).toBeGreaterThan(whole!.getTime());
  });

  test('keeps a thousand refusals and counts them all', async () => {
    const source = scriptedSource(name, async function* () {
      for (let page = 0; page < 3; page++) yield pageOf(Array.from({ length: 600 }, (_value, index) => ({ id: `${page}-${index}` })), page < 2 ? { page } : null);
    });
    const row = await read(source);
    expect(row).toMatchObject({ state: 'done', read: 0, refused: 3600 });
    expect(await portal.db.selectFrom('back_office_refusals').select((e) => e.fn.countAll<number>().as('count')).where('reading_id', '=', row!.id).executeTakeFirst()).toEqual({ count: 1000 });
  });

  test('tells claims that wait for an INN that it is there', async () => {
    const [card] = cardsOf(1);
    const person = await register(portal, { organization: { type: 'legal_entity', inn: card!.inn, position: 'director' } });
    await portal.runJobs();
    const stateOfClaim = async () => (await portal.db.selectFrom('claims').select(['state', 'cause']).where('inn', '=', card!.inn).executeTakeFirst()) ?? null;
    expect(await stateOfClaim()).toEqual({ state: 'manual', cause: 'inn_unknown' });
    await read(scriptedSource(name, () => inPages([{ ...card!, contacts: [{ name: 'Анна', phone: person.phone }] } as Card], null)));
    await portal.runJobs();
    expect(await stateOfClaim()).toMatchObject({ state: 'approved' });
  });
});

describe('a source that fails', () => {
  test.each<[string, ReadingProblem]>([['a server error', 'server_error'], ['an answer that is cut off', 'cut_off'], ['a page of HTML', 'not_json'], ['records of another shape', 'wrong_shape'], ['silence', 'unreachable']])(
    '%s: what was kept stays, the reading says why, the next goes on from there',
    async (_name, problem) => {
      const cards = cardsOf(6);
      const asked: Array<Place | null> = [];
      let isWell = false;
      const source = scriptedSource(name, async function* (_feed, { from }: ReadOptions) {
        asked.push(from);
        for await (const page of inPages(cards, from)) {
          if (!isWell && page.next === null) throw new SourceError(problem, 'page 3');
          yield page;
        }
      });
      expect(await read(source)).toMatchObject({ state: 'failed', read: 4, problem: { code: problem, detail: 'page 3' }, place: { at: 4 } });
      expect([await kept(cards), await stateOf()]).toEqual([4, undefined]);
      isWell = true;
      expect(await read(source)).toMatchObject({ state: 'done', read: 6, changed: 6, problem: null });
      expect([asked, await kept(cards), (await rowsOf()).length]).toEqual([[null, { at: 4 }], 6, 1]);
      expect(await stateOf()).toMatchObject({ baseline_at: expect.any(Date) });
    },
  );

  test('a page that repeats, or a place that does not move, ends it', async () => {
    const cards = cardsOf(2);
    const circle = scriptedSource(name, async function* () {
      for (let at = 1; ; at++) yield pageOf(cards, { at });
    });
    expect(await read(circle)).toMatchObject({ state: 'failed', read: 2, problem: { code: 'page_repeats' } });
    const stuck = scriptedSource(`${name}-stuck`, async function* () {
      for (;;) yield pageOf(cardsOf(1), { at: 7 });
    });
    expect(await read(stuck)).toMatchObject({ state: 'failed', read: 1, problem: { code: 'page_repeats' } });
  });

  test('a fault of our own is told as one, and thrown', async () => {
    const source = scriptedSource(name, async function* () {
      yield pageOf(cardsOf(2), { at: 2 });
      throw new TypeError('not a function');
    });
    await expect(read(source)).rejects.toThrow('not a function');
    expect(await rowsOf()).toMatchObject([{ state: 'failed', read: 2, problem: { code: 'internal', detail: '' } }]);
  });

  test('after a day, or when a person wants it, it begins anew', async () => {
    const asked: Array<Place | null> = [];
    const source = scriptedSource(name, async function* (_feed, { from }) {
      asked.push(from);
      yield pageOf(cardsOf(1), { at: asked.length });
      throw new SourceError('slow', '');
    });
    await read(source);
    await read(source, { isAnew: true });
    await portal.pass({ hours: 25 });
    await read(source);
    expect(asked).toEqual([null, null, null]);
    expect((await rowsOf()).map((row) => row.read)).toEqual([1, 1, 1]);
  });
});

describe('what vanished', () => {
  const wholeOf = (cards: () => readonly Card[], findGone?: (keys: readonly string[]) => Promise<readonly string[]>) => scriptedSource(name, (_feed, { from }) => inPages(cards(), from, 100), findGone ? { findGone: (_feed, keys) => findGone(keys) } : {});

  test('is asked for one by one; only what is surely gone is marked, and comes back', async () => {
    const cards = cardsOf(10);
    let there: readonly Card[] = cards;
    const asked: string[] = [];
    const source = wholeOf(() => there, async (keys) => (asked.push(...keys), keys.filter((key) => key !== cards[1]!.id)));
    await read(source);
    there = cards.slice(3);
    expect(await read(source)).toMatchObject({ state: 'done', vanished: 2, changed: 0 });
    expect(asked).toEqual(cards.slice(0, 3).map((card) => card.id));
    expect(await listClientKeys(portal.db, name, null, 100)).toEqual([cards[1]!, ...cards.slice(3)].map((card) => card.id));
    there = cards;
    expect(await read(source)).toMatchObject({ changed: 2, vanished: 0 });
    expect(await kept(cards)).toBe(10);
  });

  test('a record that is refused now is not gone', async () => {
    const cards = cardsOf(3);
    let there: readonly Card[] = cards;
    const source = wholeOf(() => there);
    await read(source);
    there = cards.map((card, index) => (index === 0 ? { ...card, inn: '1' } : card));
    expect(await read(source)).toMatchObject({ vanished: 0, refused: 1 });
  });

  test('where too much is missing, nothing is marked and nothing is said to be right', async () => {
    const cards = cardsOf(505);
    let there: readonly Card[] = cards;
    const source = wholeOf(() => there);
    await read(source);
    const confirmed = await stateOf();
    await portal.pass({ minutes: 1 });
    there = cards.slice(0, 400);
    expect(await read(source)).toMatchObject({ state: 'failed', vanished: 0, problem: { code: 'too_many_vanished', detail: '105 of 505' } });
    expect([await kept(cards), await stateOf()]).toEqual([505, confirmed]);
    there = cards.slice(0, 405);
    expect(await read(source)).toMatchObject({ state: 'done', vanished: 100 });
  });

  test('is not looked for where only part was read', async () => {
    const cards = cardsOf(6);
    let there: readonly Card[] = cards;
    let isWell = true;
    const source = scriptedSource(name, async function* (_feed, { from }) {
      for await (const page of inPages(there, from)) {
        if (!isWell && from === null && page.next === null) throw new SourceError('slow', '');
        yield page;
      }
    });
    await read(source);
    there = cards.slice(1);
    isWell = false;
    expect(await read(source)).toMatchObject({ state: 'failed' });
    expect(await read(source)).toMatchObject({ state: 'done', vanished: 0 });
    expect(await read(source, { isWhole: false })).toMatchObject({ vanished: 0 });
  });
});

describe('of several processes', () => {
  /** A source that waits before its second page until it is told to go on. */
  function waiting(cards: readonly Card[]) {
    const reached = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const source = scriptedSource(name, async function* (_feed, { from }) {
      for await (const page of inPages(cards, from)) {
        yield page;
        if (from !== null || page.next?.['at'] !== 2) continue;
        reached.resolve();
        await go.promise;
      }
    });
    return { source, reached: reached.promise, go: go.resolve };
  }
  const firstPageKept = () => expect.poll(async () => (await rowsOf())[0]?.read).toBe(2);

  test('one reads, the other lets it', async () => {
    const other = await portal.again();
    const cards = cardsOf(6);
    const { source, go } = waiting(cards);
    const first = read(source);
    await firstPageKept();
    expect([await read(source, { on: other }), await read(source, { on: other, isAnew: true })]).toEqual([null, null]);
    go();
    expect(await first).toMatchObject({ state: 'done', read: 6 });
    expect(await rowsOf()).toHaveLength(1);
    await other.stop();
  });

  test('where both begin at the same moment, one does', async () => {
    const other = await portal.again();
    const { source, go } = waiting(cardsOf(6));
    const both = [read(source), read(source, { on: other })];
    await firstPageKept();
    go();
    expect((await Promise.all(both)).filter((row) => row === null)).toHaveLength(1);
    await other.stop();
  });

  test('one that gives no sign of life is taken over; what it brings then is not kept', async () => {
    const cards = cardsOf(6);
    const { source, go } = waiting(cards);
    const stalled = read(source);
    await firstPageKept();
    await portal.pass({ minutes: 3 });
    const second = await read(source);
    expect(second).toMatchObject({ state: 'done', read: 6, changed: 6 });
    go();
    expect(await stalled).toBeNull();
    expect(await rowsOf()).toEqual([second]);
  });

  test('one that is told to stop ends at the page, though the source hangs; the next takes over at once', async () => {
    const cards = cardsOf(6);
    const { source } = waiting(cards);
    const stopping = new AbortController();
    const stopped = read(source, { stopping: stopping.signal });
    await firstPageKept();
    stopping.abort();
    expect(await stopped).toMatchObject({ state: 'running', reader: null, read: 2, place: { at: 2 } });
    expect(await read(source)).toMatchObject({ state: 'done', read: 6 });
    expect(await kept(cards)).toBe(6);
  });

  test('a page whose transaction is lost is not half kept', async () => {
    const cards = cardsOf(4);
    const broken = { ...portal.server.runtime, journal: () => Promise.reject(new Error('killed')) };
    const source = scriptedSource(name, (_feed, { from }) => inPages(cards, from));
    await expect(runReading(broken, system, source, { feed: 'clients', isWhole: true, startedBy: null, isAnew: false })).rejects.toThrow('killed');
    expect([await kept(cards), await rowsOf()]).toMatchObject([0, [{ read: 0, place: null, problem: { code: 'internal' } }]]);
    expect(await read(source)).toMatchObject({ state: 'done', read: 4, changed: 4 });
  });
});
