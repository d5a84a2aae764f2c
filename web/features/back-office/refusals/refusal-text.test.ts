import { expect, test } from 'vitest';
import { exchange, exchangeContact, exchangeManager, feeds, refusalReasons } from '#contract/back-office.ts';
import { locales } from '#contract/locale.ts';
import { fieldText, isRestKept, placeText, reasonText } from './refusal-text.ts';

test('a place is the line of a file, the number of a pushed record, or the source’s key', () => {
  const of = (source: string, place: string) => placeText({ source }, place, 'ru');
  expect([of('files', '12'), of('push', '#3'), of('push', 'Д-3'), of('odata', '12'), of('odata', '')]).toEqual(['Строка 12', 'Запись 3 в вызове', 'Д-3', '12', '—']);
});

test('a field is told by its way in the record', () => {
  const of = (field: string) => fieldText('clients', field, 'ru');
  expect(['', 'inn', 'name', 'contacts.0.phone', 'contacts.1.name', 'contacts.2', 'manager', 'manager.email', 'secret'].map(of)).toEqual([
    'Запись целиком', 'ИНН', 'Наименование', 'Контакт 1: телефон', 'Контакт 2: имя', 'Контакт 3: запись целиком', 'Менеджер', 'Менеджер: почта', 'secret',
  ]);
  expect([fieldText('managers', 'name', 'ru'), fieldText('documents', 'lines.4.vat', 'ru'), fieldText('documents', 'lines.4.price', 'en')]).toEqual(['Имя', 'Строка 5: НДС', 'Line 5: price']);
});

test('every field has a name, and every reason words', () => {
  const ofList = (list: string, fields: readonly string[]) => fields.map((field) => `${list}.${field}`);
  const lines = ['name', 'quantity', 'unit', 'price', 'sum', 'vatRate', 'vat'];
  for (const feed of feeds) {
    for (const field of Object.keys(exchange[feed].shape)) expect(fieldText(feed, field, 'ru')).not.toMatch(/[a-z]/i);
  }
  for (const field of [...ofList('contacts.0', Object.keys(exchangeContact.shape)), ...ofList('manager', Object.keys(exchangeManager.shape)), ...ofList('lines.0', lines)]) {
    expect(fieldText('clients', field, 'ru')).not.toMatch(/[a-z]/i);
  }
  for (const reason of refusalReasons) expect(locales.map((locale) => reasonText(reason, locale))).not.toContain(reason);
});

test('a contact, a client’s manager and what is said of a manager cost only themselves', () => {
  const kept = (feed: 'clients' | 'managers' | 'documents', field: string) => isRestKept(feed, { field });
  expect([kept('clients', 'contacts.0.phone'), kept('clients', 'contacts.3'), kept('clients', 'manager'), kept('clients', 'manager.email'), kept('managers', 'phone')]).toEqual([true, true, true, true, true]);
  expect([kept('clients', 'inn'), kept('clients', 'contacts'), kept('managers', 'email'), kept('documents', 'lines.0.price'), kept('documents', '')]).toEqual([false, false, false, false, false]);
});
