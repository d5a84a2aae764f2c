import { expect, test } from 'vitest';
import type { Contact } from './api.ts';
import { inviteesOf } from './invitees.ts';

const clients = [{ inn: '9900413448', name: 'ООО «Северный ветер»' }];

function contact(more: Partial<Contact>): Contact {
  return { name: 'Кузнецова Анна', email: 'anna@firm.example', phone: null, position: null, clients, ...more };
}

test('only contacts with an e-mail can be invited', () => {
  expect(inviteesOf([contact({}), contact({ email: null, clients: [] })])).toEqual([{ email: 'anna@firm.example', name: 'Кузнецова Анна', position: null, clients }]);
});

test('an e-mail that stands in the card twice is one invitee', () => {
  const found = inviteesOf([contact({}), contact({ name: 'Новиков Игорь', email: 'Anna@firm.example', position: 'Директор' })]);
  expect(found).toEqual([{ email: 'anna@firm.example', name: 'Кузнецова Анна, Новиков Игорь', position: 'Директор', clients }]);
});
