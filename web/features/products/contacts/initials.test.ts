import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('a person without a photo is known by two letters', () => {
  expect([initialsOf('Ольга Лебедева'), initialsOf('лебедева ольга ивановна'), initialsOf('duty@firm.example'), initialsOf('  ')]).toEqual(['ОЛ', 'ЛО', 'D', '']);
});
