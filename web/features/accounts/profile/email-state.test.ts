import { expect, test } from 'vitest';
import { emailState, wantedEmail } from './email-state.ts';

test('an address is confirmed, waits for its letter, or waits to be replaced', () => {
  expect(emailState({ email: 'a@firm.example', emailConfirmed: true, pendingEmail: null })).toEqual({ state: 'confirmed' });
  expect(emailState({ email: 'a@firm.example', emailConfirmed: false, pendingEmail: null })).toEqual({ state: 'unconfirmed', email: 'a@firm.example' });
  const changing = { email: 'a@firm.example', emailConfirmed: false, pendingEmail: 'b@firm.example' };
  expect(emailState(changing)).toEqual({ state: 'pending', next: 'b@firm.example', now: 'a@firm.example' });
});

test('the form holds the address that is wanted, so that saving it again takes nothing back', () => {
  expect(wantedEmail({ email: 'a@firm.example', pendingEmail: 'b@firm.example' })).toBe('b@firm.example');
  expect(wantedEmail({ email: 'a@firm.example', pendingEmail: null })).toBe('a@firm.example');
});
