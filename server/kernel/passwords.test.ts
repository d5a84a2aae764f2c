import { describe, expect, test } from 'vitest';
import { hashPassword, passwordProblem, verifyPassword } from './passwords.ts';

test('a password is checked exactly as typed', async () => {
  const password = ' Й и пробел в конце 🌊 ';
  const stored = await hashPassword(password);
  expect(await verifyPassword(stored, password)).toBe(true);
  for (const other of [password.trim(), password.toLowerCase(), password.normalize('NFD'), `${password} `]) expect(await verifyPassword(stored, other)).toBe(false);
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});

describe('new passwords', () => {
  test.each(['короткий', '123456789'])('%s is too short', (password) => {
    expect(passwordProblem(password, [])).toBe('password_too_short');
  });
  test.each(['1234567890', 'password123', 'qwertyuiop', 'qwerty12345', '1q2w3e4r5t', 'aaaaaaaaaaaa', 'iloveyou12'])('%s is common', (password) => {
    expect(passwordProblem(password, [])).toBe('password_common');
  });
  test.each([
    ['Кузнецова1', ['Анна', 'Кузнецова']],
    ['sever-cloud', ['Sever-Cloud']],
    ['+79001234567', ['+79001234567']],
    ['anna.k@firm1', ['anna.k@firm.example']],
  ])('%s is made of the person', (password, personal) => {
    expect(passwordProblem(password, personal)).toBe('password_personal');
  });
  test.each(['лунная-соната-под-дождём', 'correct horse battery staple', 'Kz7!vPq2#mLw', '🌊🦊🚲🌲🍀🎻🧭🪁🐳🧩'])('%s is taken', (password) => {
    expect(passwordProblem(password, ['Анна', 'Кузнецова', 'anna@firm.example'])).toBe(null);
  });
});
