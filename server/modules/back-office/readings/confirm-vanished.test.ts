import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES_SOURCE, type BackOfficeSource } from '#connectors/back-office/port.ts';
import { findClientNames } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { MISSING } from '#server/test/samples.ts';
import { scriptedSource } from '#server/test/scripted-source.ts';
import { system } from '#server/test/system.ts';
import { newInn, signInStaff, type StaffPerson } from '#server/test/world.ts';
import { runReading } from './use-cases/run-reading.ts';

const cards = Array.from({ length: 300 }, (_value, index) => ({ id: `card-${index}`, inn: newInn(), name: 'ООО «Роща»' }));
let there: ReadonlyArray<(typeof cards)[number]> = cards;
const base: BackOfficeSource = scriptedSource('base', async function* () {
  yield { found: there.map((fields) => ({ place: fields.id, fields })), refusals: [], next: null };
}, { feeds: ['clients'] });

let portal: TestPortal;
let engineer: StaffPerson;
beforeAll(async () => {
  portal = await TestPortal.start({}, [base]);
  engineer = await signInStaff(portal, 'engineer', 'Тимур Галиев');
});
afterAll(() => portal.stop());

const confirm = (readingId: string, by = engineer) => by.browser.post(`/api/staff/back-office/readings/${readingId}/vanished`);
const newest = async () => (await engineer.browser.get('/api/staff/back-office/readings?limit=1')).body.rows[0];
const readWhole = (source: BackOfficeSource) => runReading(portal.server.runtime, system, source, { feed: 'clients', isWhole: true, startedBy: null, isAnew: false });
const kept = async () => (await findClientNames(portal.db, cards.map(({ inn }) => inn))).size;

test('what a reading missed is marked once staff say that it is so, and no more than they were shown', async () => {
  await readWhole(base);
  there = cards.slice(120);
  await readWhole(base);
  const first = await newest();
  expect(first).toMatchObject({ state: 'failed', problem: { code: 'too_many_vanished', missing: 120 } });

  // Meanwhile still more is missing: that was not what they have said.
  there = cards.slice(121);
  expect((await confirm(first.id)).status).toBe(200);
  await portal.runJobs();
  const second = await newest();
  expect([second, await kept()]).toMatchObject([{ state: 'failed', startedBy: 'Тимур Галиев', problem: { missing: 121 } }, 300]);
  expect((await confirm(first.id)).body.code).toBe('reading_outdated');

  expect((await confirm(second.id)).status).toBe(200);
  await portal.runJobs();
  expect([await newest(), await kept()]).toMatchObject([{ state: 'done', vanished: 121, problem: null }, 179]);
  expect(await portal.db.selectFrom('journal_entries').select(['actor_id', 'subject_id', 'subject_name', 'after']).where('action', '=', 'back_office.vanished_confirmed').orderBy('id').execute()).toEqual([
    { actor_id: engineer.staffId, subject_id: first.id, subject_name: 'base', after: { feed: 'clients', missing: 120 } },
    { actor_id: engineer.staffId, subject_id: second.id, subject_name: 'base', after: { feed: 'clients', missing: 121 } },
  ]);
  expect((await confirm((await newest()).id)).body.code).toBe('reading_outdated');
});

test('not by a manager, not of a reading that is none, not of files', async () => {
  const { id } = await newest();
  expect((await confirm(id, await signInStaff(portal, 'manager'))).body.code).toBe('forbidden');
  expect((await confirm(MISSING)).body.code).toBe('not_found');
  await readWhole(scriptedSource(FILES_SOURCE, base.read));
  expect((await confirm((await newest()).id)).body.code).toBe('source_unknown');
});
