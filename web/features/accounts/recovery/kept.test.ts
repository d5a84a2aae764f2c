import { expect, test } from 'vitest';
import { agedRecovery } from './kept.ts';

const sent = { phone: '+7 (912) •••-••-18', resendInSeconds: 60, expiresInSeconds: 300 };
const kept = JSON.stringify({ phone: '+7 (912) 345-67-18', sent, proof: false, at: 1_000_000 });

test('a reloaded page goes on with the seconds that are left', () => {
  expect(agedRecovery(kept, 1_042_900)?.sent).toEqual({ ...sent, resendInSeconds: 18, expiresInSeconds: 258 });
  expect(agedRecovery(kept, 1_400_000)?.sent).toEqual({ ...sent, resendInSeconds: 0, expiresInSeconds: 0 });
});

test('a clock that was set back costs nothing', () => {
  expect(agedRecovery(kept, 0)?.sent).toEqual(sent);
});

test('what is too old, or nothing of ours, begins anew', () => {
  expect(agedRecovery(kept, 1_000_000 + 30 * 60 * 1000)).toBeNull();
  for (const text of [null, '', '{', '{"phone":"x"}', '[]']) expect(agedRecovery(text, 1_000_000)).toBeNull();
});
