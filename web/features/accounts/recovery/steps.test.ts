import { expect, test } from 'vitest';
import { reachableStep } from './steps.ts';

test('each step needs what the one before gave', () => {
  expect(reachableStep('password', { code: false, proof: false })).toBe('phone');
  expect(reachableStep('password', { code: true, proof: false })).toBe('code');
  expect(reachableStep('password', { code: true, proof: true })).toBe('password');
  expect(reachableStep('phone', { code: true, proof: true })).toBe('phone');
});
