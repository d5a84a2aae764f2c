import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testConfig } from '#server/test/config.ts';
import { TestPortal } from '#server/test/app.ts';
import { publishedMonth } from './queries.ts';
import { nextPublication } from './rules.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

/** The newest month that clients see when the database's clock shows exactly this. */
async function monthAt(moment: string, settings: Record<string, string> = {}): Promise<string> {
  await portal.asOwner(`create or replace function kabinet_now() returns timestamptz language sql stable as $$select timestamptz '${moment}'$$`);
  const { rows } = await sql<{ month: string }>`select ${publishedMonth(testConfig(settings))} as month`.execute(portal.db);
  return rows[0]?.month ?? '';
}

describe('invoices and acts appear', () => {
  test.each([
    ['the last moment before the 10th in Moscow', '2026-11-09T23:59:59.999999+03:00', '2026-09-01'],
    ['the first moment of the 10th in Moscow', '2026-11-10T00:00:00+03:00', '2026-10-01'],
    ['the first day of a month', '2026-11-01T00:00:00+03:00', '2026-09-01'],
    ['the last moment of a month', '2026-11-30T23:59:59.999999+03:00', '2026-10-01'],
    ['in Moscow the year has changed, in London not', '2026-12-31T21:00:00Z', '2026-11-01'],
    ['the last moment before the 10th of January', '2027-01-09T20:59:59.999999Z', '2026-11-01'],
    ['December is shown in January', '2027-01-09T21:00:00Z', '2026-12-01'],
    ['the last moment before the 10th of March', '2027-03-09T23:59:59.999999+03:00', '2027-01-01'],
    ['February is shown in March', '2027-03-10T00:00:00+03:00', '2027-02-01'],
    ['the 29th of February', '2028-02-29T12:00:00+03:00', '2028-01-01'],
    ['February of a leap year in March', '2028-03-10T00:00:00+03:00', '2028-02-01'],
  ])('%s: %s shows up to %s', async (_what, moment, month) => {
    expect(await monthAt(moment)).toBe(month);
  });

  test.each([
    [{ DOCUMENTS_DAY: '1' }, '2026-10-31T23:59:59.999999+03:00', '2026-09-01'],
    [{ DOCUMENTS_DAY: '1' }, '2026-11-01T00:00:00+03:00', '2026-10-01'],
    [{ DOCUMENTS_DAY: '28' }, '2027-02-27T23:59:59.999999+03:00', '2026-12-01'],
    [{ DOCUMENTS_DAY: '28' }, '2027-02-28T00:00:00+03:00', '2027-01-01'],
    [{ TIME_ZONE: 'Asia/Vladivostok' }, '2026-11-09T13:59:59.999999Z', '2026-09-01'],
    [{ TIME_ZONE: 'Asia/Vladivostok' }, '2026-11-09T14:00:00Z', '2026-10-01'],
    [{ TIME_ZONE: 'Europe/Kaliningrad' }, '2026-11-09T21:59:59.999999Z', '2026-09-01'],
  ])('with %j at %s up to %s', async (settings, moment, month) => {
    expect(await monthAt(moment, settings)).toBe(month);
  });
});

test.each([
  ['2026-11-09', 10, '2026-11-10'],
  ['2026-11-10', 10, '2026-12-10'],
  ['2026-12-31', 10, '2027-01-10'],
  ['2026-12-10', 28, '2026-12-28'],
  ['2027-02-28', 28, '2027-03-28'],
  ['2027-01-01', 1, '2027-02-01'],
])('on %s, with the day %s, the next come on %s', (today, day, next) => {
  expect(nextPublication(today, day)).toBe(next);
});
