import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Feed } from '#contract/back-office.ts';
import { SourceError, type BackOfficeSource, type Page } from '#connectors/back-office/port.ts';
import { TestPortal } from '#server/test/app.ts';
import { MISSING } from '#server/test/samples.ts';
import { scriptedSource } from '#server/test/scripted-source.ts';
import { signInStaff } from '#server/test/world.ts';

const nothing: Page = { found: [], refusals: [], next: null };
const asked: string[] = [];
let answer: (feed: Feed) => AsyncIterable<Page> = async function* () {
  yield nothing;
};
const reading = (feed: Feed, whole: boolean) => {
  asked.push(`${feed} ${whole ? 'whole' : 'lately'}`);
  return answer(feed);
};
const base: BackOfficeSource = scriptedSource('base', (feed, { whole }) => reading(feed, whole), { feeds: ['clients', 'managers'] });

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({}, [base]);
});
afterAll(() => portal.stop());
beforeEach(() => {
  asked.length = 0;
  answer = async function* () {
    yield nothing;
  };
});

const failWith = (problem: 'slow' | 'unreachable' | 'too_many_vanished') => {
  answer = () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new SourceError(problem, '')) }) });
};
/** What the timetable has read now. */
async function tick(): Promise<string[]> {
  asked.length = 0;
  await portal.runRepeated('back-office.timetable');
  return [...asked];
}
/** Moves to an hour of Moscow, of the next day where it has passed. */
async function moveTo(hour: number, minute = 0): Promise<void> {
  const local = portal.clock().getTime() + 3 * 3_600_000;
  const minutes = Math.floor(local / 60_000) % 1440;
  await portal.pass({ minutes: (hour * 60 + minute - minutes + 1440) % 1440 || 1440 });
}

describe('the timetable', () => {
  test('reads everything once a day from three in the morning, and lately between, the feeds in their order', async () => {
    await moveTo(2, 50);
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
    expect(await tick()).toEqual(['managers lately', 'clients lately']);
    await moveTo(3, 0);
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
    await portal.pass({ hours: 20 });
    expect(await tick()).toEqual(['managers lately', 'clients lately']);
  });

  test('tries a whole reading that failed again after an hour, and reads lately until then', async () => {
    await moveTo(4);
    failWith('slow');
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
    expect(await tick()).toEqual(['managers lately', 'clients lately']);
    await portal.pass({ minutes: 61 });
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
  });

  test('leaves one that missed too much to a person until the next day', async () => {
    await moveTo(5);
    failWith('too_many_vanished');
    await tick();
    await portal.pass({ hours: 3 });
    expect(await tick()).toEqual(['managers lately', 'clients lately']);
    await moveTo(5);
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
  });

  test('does not try the other feeds of a source that is away', async () => {
    await moveTo(4);
    failWith('unreachable');
    expect(await tick()).toEqual(['managers whole']);
  });

  test('a feed that fails by a fault of ours does not hold up the others', async () => {
    await moveTo(4);
    answer = async function* (feed): AsyncGenerator<Page> {
      if (feed === 'managers') throw new TypeError('not a function');
      yield nothing;
    };
    expect(await tick()).toEqual(['managers whole', 'clients whole']);
  });

  test('forgets readings of a month ago, but not the newest of a feed', async () => {
    const count = async () => (await portal.db.selectFrom('back_office_readings').select('feed').execute()).map((row) => row.feed).sort();
    expect((await count()).length).toBeGreaterThan(4);
    await portal.pass({ days: 31 });
    failWith('unreachable');
    await tick();
    expect(await count()).toEqual(['clients', 'managers', 'managers']);
  });
});

describe('the sweep', () => {
  const insert = (source: string, reader: string | null) =>
    portal.db.insertInto('back_office_readings').values({ id: `01900000-0000-7000-8000-00000000000${source.length}`, source, feed: 'clients', is_whole: true, reader, started_at: portal.clock(), beat_at: portal.clock() }).returning('id').executeTakeFirstOrThrow();
  const stateOf = (id: string) => portal.db.selectFrom('back_office_readings').select(['state', 'problem']).where('id', '=', id).executeTakeFirstOrThrow();

  test('has a reading whose process is gone gone on with, and not before', async () => {
    const { id } = await insert('base', '01900000-0000-7000-8000-0000000000aa');
    await portal.runRepeated('back-office.sweep');
    expect([asked, await stateOf(id)]).toEqual([[], { state: 'running', problem: null }]);
    // Nor has the timetable another feed read beside it.
    expect(await tick()).toEqual([]);
    await portal.pass({ minutes: 3 });
    await portal.runRepeated('back-office.sweep');
    expect([asked, await stateOf(id)]).toEqual([['clients whole'], { state: 'done', problem: null }]);
  });

  test('ends an import by hand that broke off', async () => {
    const { id } = await insert('files', null);
    await portal.runRepeated('back-office.sweep');
    expect(await stateOf(id)).toEqual({ state: 'failed', problem: { code: 'stopped', detail: '' } });
  });
});

test('a process that stops lets go of its readings, though the source hangs; the next one goes on', async () => {
  const started = Promise.withResolvers<void>();
  let hangs = true;
  const places: unknown[] = [];
  const slow = scriptedSource('slow', async function* (_feed, { from }) {
    places.push(from);
    if (from === null) yield { found: [], refusals: [{ place: '1', field: '', reason: 'invalid', value: '' }], next: { at: 1 } };
    started.resolve();
    if (hangs) await new Promise(() => {});
    yield nothing;
  }, { feeds: ['clients'] });
  const worker = await TestPortal.start({}, [slow]);
  await worker.server.jobs.work(worker.server.runtime);
  await worker.server.jobs.enqueueByName(worker.server.runtime, 'back-office.timetable');
  await started.promise;
  await expect.poll(async () => (await worker.db.selectFrom('back_office_readings').select('refused').executeTakeFirst())?.refused).toBe(1);
  await worker.stop();
  hangs = false;
  const next = await worker.again([slow]);
  expect(await next.db.selectFrom('back_office_readings').select(['state', 'reader', 'place']).execute()).toEqual([{ state: 'running', reader: null, place: { at: 1 } }]);
  await next.runRepeated('back-office.sweep');
  expect(await next.db.selectFrom('back_office_readings').select(['state', 'refused']).execute()).toEqual([{ state: 'done', refused: 1 }]);
  expect(places).toEqual([null, { at: 1 }]);
  await next.stop();
});

describe('staff', () => {
  const order = (isWhole: boolean, source = 'base') => ({ source, isWhole });

  test('an engineer starts a reading; who did is seen', async () => {
    const engineer = await signInStaff(portal, 'engineer', 'Тимур Галиев');
    expect((await engineer.browser.post('/api/staff/back-office/readings', order(true))).status).toBe(200);
    await portal.runJobs();
    expect(asked).toEqual(['managers whole', 'clients whole']);
    const { sources } = (await engineer.browser.get('/api/staff/back-office')).body;
    const last = expect.objectContaining({ state: 'done', isWhole: true, startedBy: 'Тимур Галиев', problem: null });
    expect(sources[0]).toEqual({ name: 'base', isSimulated: false, isStartable: true, feeds: [{ feed: 'managers', confirmedAt: expect.any(String), last, lastWhole: last }, { feed: 'clients', confirmedAt: expect.any(String), last, lastWhole: last }] });
    expect(await portal.db.selectFrom('journal_entries').select(['actor_id', 'subject_name', 'after']).where('action', '=', 'back_office.started').execute()).toEqual([{ actor_id: engineer.staffId, subject_name: 'base', after: { isWhole: true } }]);
  });

  test('not while it runs, not of a source that is none, not by a manager', async () => {
    const [manager, administrator] = [await signInStaff(portal, 'manager'), await signInStaff(portal, 'administrator')];
    expect((await manager.browser.post('/api/staff/back-office/readings', order(false))).body.code).toBe('forbidden');
    expect((await administrator.browser.post('/api/staff/back-office/readings', order(false, 'files'))).body.code).toBe('source_unknown');
    const reached = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    answer = async function* () {
      reached.resolve();
      await go.promise;
      yield nothing;
    };
    expect((await administrator.browser.post('/api/staff/back-office/readings', order(false))).status).toBe(200);
    const running = portal.runJobs();
    await reached.promise;
    expect((await administrator.browser.post('/api/staff/back-office/readings', order(false))).body.code).toBe('reading_runs');
    expect((await manager.browser.get('/api/staff/back-office')).body.sources[0].feeds[0].last).toMatchObject({ state: 'running', endedAt: null });
    go.resolve();
    await running;
  });

  test('see that everything could not be read, though changes are', async () => {
    await portal.pass({ days: 1 });
    await moveTo(5);
    failWith('too_many_vanished');
    await tick();
    answer = async function* () {
      yield { found: [], refusals: [{ place: '7', field: 'inn', reason: 'inn_digits', value: '1' }], next: null };
    };
    await tick();
    const support = await signInStaff(portal, 'support');
    const [feed] = (await support.browser.get('/api/staff/back-office')).body.sources[0].feeds;
    expect(feed).toMatchObject({ last: { state: 'done', isWhole: false, refused: 1 }, lastWhole: { state: 'failed', isWhole: true, problem: { code: 'too_many_vanished' } } });
    const path = `/api/staff/back-office/readings/${feed.last.id}`;
    expect((await support.browser.get(path)).body).toEqual({ ...feed.last, source: 'base' });
    expect((await support.browser.get(`${path}/refusals`)).body.rows).toEqual([{ place: '7', field: 'inn', reason: 'inn_digits', value: '1' }]);
    expect((await support.browser.get(`/api/staff/back-office/readings/${MISSING}`)).status).toBe(404);
  });

  test('leaf through what was read, newest first, of all or of one feed', async () => {
    const support = await signInStaff(portal, 'support');
    await tick();
    await tick();
    const first = (await support.browser.get('/api/staff/back-office/readings?limit=2')).body;
    expect(first.rows.map((row: { feed: string }) => row.feed)).toEqual(['clients', 'managers']);
    const second = (await support.browser.get(`/api/staff/back-office/readings?limit=2&after=${first.next}`)).body;
    expect(second.rows).toHaveLength(2);
    expect(second.rows[0].id < first.rows[1].id).toBe(true);
    const managers = (await support.browser.get('/api/staff/back-office/readings?limit=50&source=base&feed=managers')).body;
    expect(new Set(managers.rows.map((row: { feed: string }) => row.feed))).toEqual(new Set(['managers']));
    expect(managers.next).toBeNull();
  });
});
