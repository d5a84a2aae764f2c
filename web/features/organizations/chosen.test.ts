import { expect, test } from 'vitest';
import { addressFor, carryChoice, chosenIn } from './chosen.ts';

const id = '6d1c1d0e-5b0a-4c7e-9a53-0d6f0a3f7c11';
const other = '0b8e3a52-7f0f-4f43-8a6e-2f4d9a1f9b77';

test('an address holds the choice of one organisation, or none', () => {
  expect(chosenIn(`search=x&organization=${id}`)).toBe(id);
  expect(chosenIn(`organization=${id.toUpperCase()}`)).toBe(id);
  expect(chosenIn('organization=1%20or%201')).toBeUndefined();
  expect(chosenIn('')).toBeUndefined();
});

test('paths of the portal carry the choice', () => {
  expect(carryChoice('/', id)).toBe(`/?organization=${id}`);
  expect(carryChoice('/journal?topic=member#top', id)).toBe(`/journal?topic=member&organization=${id}#top`);
  expect(carryChoice('/employees', undefined)).toBe('/employees');
});

test('a path that names an organisation keeps it, and other addresses stay as they are', () => {
  expect(carryChoice(`/employees?organization=${other}`, id)).toBe(`/employees?organization=${other}`);
  expect(carryChoice('mailto:help@example.ru', id)).toBe('mailto:help@example.ru');
});

test('another choice leaves the rest of the address alone', () => {
  expect(addressFor('/employees', `organization=${other}&role=user`, id)).toBe(`/employees?organization=${id}&role=user`);
  expect(addressFor('/employees', `organization=${id}&role=user`, undefined)).toBe('/employees?role=user');
  expect(addressFor('/employees', `organization=${id}`, undefined)).toBe('/employees');
});
