import { expect, test } from 'vitest';
import { addressWithDays, daysIn } from './address.ts';

const today = '2026-11-25';

test('this year so far is shown until days are chosen', () => {
  expect(daysIn('organization=1', today)).toEqual({ from: '2026-01-01', to: today });
  expect(daysIn('from=2026-07-01&to=2026-09-30', today)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
});

test('a day that was emptied stays empty; the other stays', () => {
  const address = addressWithDays('/documents/reconciliation', 'organization=1', { to: undefined }, today);
  expect(address).toBe('/documents/reconciliation?organization=1&from=2026-01-01&to=');
  expect(daysIn(address.split('?')[1] ?? '', today)).toEqual({ from: '2026-01-01' });
});
