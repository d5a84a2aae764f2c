import { expect, test } from 'vitest';
import type { JournalLine } from '#contract/journal.ts';
import { journalFile } from './file.ts';

const line: JournalLine = {
  id: '019a0000-0000-7000-8000-000000000001', at: '2026-11-27T23:00:15.250Z', actor: { kind: 'client', name: 'Кузнецова Анна', isYou: true }, action: 'member.role_changed', subject: 'Иванов Пётр',
  organizationId: '019a0000-0000-7000-8000-000000000002', organizationName: 'ООО «Ромашка»',
  before: { role: 'administrator', sections: [] }, after: { role: 'user', sections: ['documents', 'products'] }, ip: '10.0.0.7',
};
const rowsOf = (lines: JournalLine[], locale: 'ru' | 'en') => journalFile(lines, locale).replace('\uFEFF', '').split('\r\n').slice(0, -1);

test('says everything in words, with times of Moscow', () => {
  expect(rowsOf([line], 'ru')).toEqual([
    '"Когда (МСК)";"Кто";"Что сделано";"О ком или о чём";"Изменения";"Организация";"Адрес (IP)"',
    '"2026-11-28 02:00:15";"Кузнецова Анна";"Изменена роль сотрудника";"Иванов Пётр";"Роль: Администратор → Пользователь; Разделы: нет доступа ни к одному → Документы, Продукты";"ООО «Ромашка»";"10.0.0.7"',
  ]);
  expect(rowsOf([line], 'en')[1]).toContain('"The role of an employee was changed";"Иванов Пётр";"Role: Administrator → User;');
});

test('says who it was where no person is named, and who belongs to the provider', () => {
  const plain = { ...line, action: 'claim.approved', subject: null, organizationName: null, before: null, after: null, ip: null } as const;
  expect(rowsOf([{ ...plain, actor: { kind: 'system', name: null, isYou: false } }], 'ru')[1]).toBe('"2026-11-28 02:00:15";"Личный кабинет";"Одобрена заявка на добавление организации";"";"";"";""');
  expect(rowsOf([{ ...plain, actor: { kind: 'staff', name: 'Ольга Лебедева', isYou: false } }], 'ru')[1]).toContain('"Ольга Лебедева (сотрудник провайдера)"');
});

test('holds nothing that a spreadsheet runs', () => {
  const [, row = ''] = rowsOf([{ ...line, actor: { kind: 'client', name: '=HYPERLINK("x")', isYou: false }, subject: '@SUM(A1)', organizationName: '-1+1' }], 'ru');
  expect(row).toContain('"\'=HYPERLINK(""x"")"');
  expect(row).toContain('"\'@SUM(A1)"');
  expect(row).toContain('"\'-1+1"');
});
