import { expect, test } from 'vitest';
import { addressesOf, addressesOfFile, isAddress, textOfFile } from './addresses.ts';

test('finds addresses whatever stands between them', () => {
  expect(addressesOf('a@firm.example\nb@firm.example, c@firm.example;d@firm.example e@firm.example\r\n\n')).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@firm.example`));
});

test('leaves out names, quotes and what programs put around an address', () => {
  expect(addressesOf('Анна <anna@firm.example>')).toEqual(['anna@firm.example']);
  expect(addressesOf('"Иванова, Анна" <anna@firm.example>, Пётр Ильич <petr@firm.example>;')).toEqual(['anna@firm.example', 'petr@firm.example']);
  expect(addressesOf("mailto:anna@firm.example 'petr@firm.example'")).toEqual(['anna@firm.example', 'petr@firm.example']);
  expect(addressesOf('Анна;anna@firm.example;+7 912 345-67-18;бухгалтер')).toEqual(['anna@firm.example']);
  expect(addressesOf('Пишите на anna@firm.example.')).toEqual(['anna@firm.example']);
});

test('keeps what seems to be an address and is none', () => {
  expect(addressesOf('anna.firm.example\npetr@firm')).toEqual(['anna.firm.example', 'petr@firm']);
  expect(addressesOf('anna@firm.example, petr.firm.example')).toEqual(['anna@firm.example', 'petr.firm.example']);
  expect(addressesOf('Анна Кузнецова')).toEqual(['Анна Кузнецова']);
  expect(addressesOf('x'.repeat(1000))[0]).toHaveLength(300);
  expect(addressesOf(' ,; \n\t')).toEqual([]);
});

test('keeps what is repeated: each line has its result', () => {
  expect(addressesOf('a@firm.example A@firm.example')).toHaveLength(2);
});

test('a file may have a heading', () => {
  expect(addressesOfFile('E-mail;Имя\r\nanna@firm.example;Анна\r\npetr.firm.example;Пётр\r\n')).toEqual(['anna@firm.example', 'petr.firm.example;Пётр']);
  expect(addressesOfFile('anna@firm.example\npetr@firm.example')).toHaveLength(2);
  expect(addressesOfFile('')).toEqual([]);
});

test('reads files of any usual encoding', () => {
  const utf8 = new TextEncoder().encode('\uFEFFАнна;anna@firm.example');
  expect(textOfFile(utf8)).toBe('Анна;anna@firm.example');
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('Анна').flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]);
  expect(textOfFile(utf16)).toBe('Анна');
  expect(textOfFile(new Uint8Array([0xc0, 0xed, 0xed, 0xe0]))).toBe('Анна');
});

test('knows an address by the contract', () => {
  expect(isAddress('anna@firm.example')).toBe(true);
  expect(isAddress('anna@firm')).toBe(false);
});
