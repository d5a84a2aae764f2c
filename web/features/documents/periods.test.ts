import { expect, test } from 'vitest';
import { pastOf, periodOf } from './periods.ts';

test.each([
  ['month', '2026-02-11', '2026-02-01', '2026-02-28'],
  ['last_month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last_month', '2027-01-01', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-11-25', '2026-10-01', '2026-12-31'],
  ['last_quarter', '2026-02-01', '2025-10-01', '2025-12-31'],
  ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
  ['last_year', '2026-01-01', '2025-01-01', '2025-12-31'],
] as const)('%s of %s', (name, today, from, to) => {
  expect(periodOf(name, today)).toEqual({ from, to });
});

test('a period that is not over ends today', () => {
  expect(pastOf('year', '2026-11-25')).toEqual({ from: '2026-01-01', to: '2026-11-25' });
  expect(pastOf('last_quarter', '2026-11-25')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
});
