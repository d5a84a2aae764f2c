import { ListedSet } from './odata-sets.ts';
import type { DoubleRow } from './odata-filter.ts';

export const EMPTY_KEY = '00000000-0000-0000-0000-000000000000';
export const EMPTY_DATE = '0001-01-01T00:00:00';
/** A key that is like no other: its kind, its number. */
export const keyOf = (kind: number, number: number): string => `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

const CONTRACTOR = 0x5c, PERSON = 0x5d, CONTRACT = 0x60, INVOICE = 0x70, ACT = 0x80, TAX_INVOICE = 0x90, PAYMENT = 0xa0, ITEM = 0xb0;
export const keys = {
  contractor: (number: number) => keyOf(CONTRACTOR, number), contract: (number: number) => keyOf(CONTRACT, number), invoice: (number: number) => keyOf(INVOICE, number),
  act: (number: number) => keyOf(ACT, number), taxInvoice: (number: number) => keyOf(TAX_INVOICE, number), payment: (number: number) => keyOf(PAYMENT, number),
  ours: keyOf(0x10, 1), account: keyOf(0x20, 1), bank: keyOf(0x30, 1), rouble: keyOf(0x40, 643), dollar: keyOf(0x40, 840), unit: keyOf(0x50, 796), item: keyOf(ITEM, 1), nowhere: keyOf(0xff, 1),
};
const type = (set: string) => `StandardODATA.${set}`;

export const contractor = (number: number, changes: DoubleRow = {}): DoubleRow => ({
  Ref_Key: keys.contractor(number), DataVersion: 'AAAAAQAAAAA=', DeletionMark: false, Parent_Key: EMPTY_KEY, IsFolder: false, Code: `00-${String(number).padStart(6, '0')}`,
  Description: `Пример ${number}`, НаименованиеПолное: `Общество с ограниченной ответственностью "Пример ${number}"`, ИНН: '9900000017', КПП: '990001001', КонтактнаяИнформация: [], ...changes,
});
export const person = (number: number, owner: string, changes: DoubleRow = {}): DoubleRow => ({
  Ref_Key: keyOf(PERSON, number), DeletionMark: false, Code: `К-${number}`, Description: `Петрова Анна ${number}`, Должность: 'Главный бухгалтер', ОбъектВладелец: owner, ОбъектВладелец_Type: type('Catalog_Контрагенты'),
  КонтактнаяИнформация: [contact('Телефон', '+7 (900) 000-00-11'), contact('АдресЭлектроннойПочты', 'anna@primer.example')], ...changes,
});
export const contact = (kind: string, text: string): DoubleRow => ({ LineNumber: '1', Тип: kind, Представление: text, АдресЭП: kind === 'Телефон' ? '' : text, НомерТелефона: '' });
export const contract = (number: number, owner: string, changes: DoubleRow = {}): DoubleRow => ({
  Ref_Key: keys.contract(number), DeletionMark: false, IsFolder: false, Code: `ДГ-${number}`, Description: `Договор ИТС ПРОФ № ${number}`, Owner_Key: owner, Номер: `ИТС-${number}`, Дата: '2041-01-09T00:00:00', СрокДействия: '2041-12-31T00:00:00',
  ВидДоговора: 'СПокупателем', ...changes,
});
export const line = (number: number, changes: DoubleRow = {}): DoubleRow => ({
  LineNumber: String(number), Номенклатура_Key: keys.item, Содержание: '', Количество: 2, Цена: 600, Сумма: 1200, СтавкаНДС: 'НДС20', СуммаНДС: 200, ...changes,
});
const document = (key: string, number: number, client: number, changes: DoubleRow): DoubleRow => ({
  Ref_Key: key, DeletionMark: false, Posted: true, Number: `БП00-${String(number).padStart(6, '0')}`, Date: `2041-0${1 + (number % 5)}-10T12:00:${String(number % 60).padStart(2, '0')}`,
  Контрагент_Key: keys.contractor(client), ДоговорКонтрагента_Key: keys.contract(client), Организация_Key: keys.ours, СуммаДокумента: 1200, ВалютаДокумента_Key: keys.rouble, СуммаВключаетНДС: true, ...changes,
});
export const invoice = (number: number, client: number, changes: DoubleRow = {}) => document(keys.invoice(number), number, client, { СтруктурнаяЕдиница_Key: keys.account, Товары: [line(1)], ...changes });
export const act = (number: number, client: number, changes: DoubleRow = {}) => document(keys.act(number), number, client, { Товары: [], Услуги: [line(1, { Содержание: 'Сопровождение за май' })], ...changes });
export const taxInvoice = (number: number, client: number, changes: DoubleRow = {}) => document(keys.taxInvoice(number), number, client, changes);
export const payment = (number: number, client: number, changes: DoubleRow = {}): DoubleRow => {
  const { Контрагент_Key: contractorKey, ...rest } = document(keys.payment(number), number, client, {});
  return {
    ...rest, Контрагент: contractorKey, Контрагент_Type: type('Catalog_Контрагенты'), ВидОперации: 'ОплатаПокупателя', НомерВходящегоДокумента: String(number), НазначениеПлатежа: `Оплата по счёту ${number}`,
    РасшифровкаПлатежа: [{ LineNumber: '1', СчетНаОплату_Key: keys.invoice(number), СуммаПлатежа: 1200 }], ...changes,
  };
};

/** A base of «Бухгалтерия предприятия 3.0» with one of each, and of what every base has and no client should see. */
export function accountingBase() {
  return {
    Catalog_Контрагенты: new ListedSet([
      contractor(1, { КонтактнаяИнформация: [contact('Телефон', '+7 (900) 000-00-01'), contact('Адрес', 'Северореченск'), contact('АдресЭлектроннойПочты', 'office@primer.example')] }),
      contractor(2, { ИНН: '9900000024', КПП: '' }),
      contractor(3, { Description: 'Группа', IsFolder: true, ИНН: '', КПП: '' }),
      contractor(4, { Description: 'Без ИНН', НаименованиеПолное: '', ИНН: '', КПП: '' }),
      contractor(5, { DeletionMark: true, ИНН: '9900000031' }),
      // The same company twice, as it happens.
      contractor(6, { Description: 'Пример 1 (новый)' }),
    ]),
    Catalog_КонтактныеЛица: new ListedSet([
      person(1, keys.contractor(1)), person(2, keys.contractor(4)), person(3, keys.contractor(2), { DeletionMark: true }), person(4, keys.ours, { ОбъектВладелец_Type: type('Catalog_Организации') }),
    ]),
    Catalog_Организации: new ListedSet([
      { Ref_Key: keys.ours, DeletionMark: false, Description: 'Северное облако', НаименованиеСокращенное: 'ООО "Северное облако"', ИНН: '9900000049', КПП: '990001001', ОсновнойБанковскийСчет_Key: keys.account },
    ]),
    Catalog_БанковскиеСчета: new ListedSet([
      { Ref_Key: keys.account, DeletionMark: false, Description: 'Основной', Owner: keys.ours, Owner_Type: type('Catalog_Организации'), НомерСчета: '40702810200000000001', Банк_Key: keys.bank },
      { Ref_Key: keyOf(0x20, 2), DeletionMark: false, Description: 'Клиента', Owner: keys.contractor(1), Owner_Type: type('Catalog_Контрагенты'), НомерСчета: '40702810200000000002', Банк_Key: keys.bank },
    ]),
    Catalog_Банки: new ListedSet([{ Ref_Key: keys.bank, Code: '044525000', Description: 'АО БАНК ПРИМЕР', КоррСчет: '30101810000000000000' }]),
    Catalog_Валюты: new ListedSet([{ Ref_Key: keys.rouble, Code: '643', Description: 'руб.' }, { Ref_Key: keys.dollar, Code: '840', Description: 'USD' }]),
    Catalog_КлассификаторЕдиницИзмерения: new ListedSet([{ Ref_Key: keys.unit, Code: '796', Description: 'шт' }]),
    Catalog_Номенклатура: new ListedSet([{ Ref_Key: keys.item, Code: '1', Description: 'Лицензия на 5 рабочих мест', ЕдиницаИзмерения_Key: keys.unit }]),
    Catalog_ДоговорыКонтрагентов: new ListedSet([
      contract(1, keys.contractor(1)),
      contract(2, keys.contractor(2), { Description: 'Аренда 1С', Номер: '', СрокДействия: EMPTY_DATE, Дата: EMPTY_DATE }),
      contract(3, keys.contractor(1), { ВидДоговора: 'СПоставщиком' }),
      contract(4, keys.contractor(4)),
    ]),
    Document_СчетНаОплатуПокупателю: new ListedSet([
      invoice(1, 1),
      invoice(2, 2, { СуммаВключаетНДС: false, СуммаДокумента: 1440, Товары: [line(1, { СуммаНДС: 240 })], СтруктурнаяЕдиница_Key: EMPTY_KEY }),
      invoice(3, 1, { Posted: false }), invoice(4, 1, { DeletionMark: true }), invoice(5, 1, { ВалютаДокумента_Key: keys.dollar }), invoice(6, 4),
      invoice(7, 1, { Posted: false, Контрагент_Key: EMPTY_KEY }),
    ]),
    Document_РеализацияТоваровУслуг: new ListedSet([act(1, 1), act(2, 2, { Услуги: [line(1, { СтавкаНДС: 'БезНДС', СуммаНДС: 0 }), line(2, { СтавкаНДС: 'НДС20_120' })] })]),
    Document_СчетФактураВыданный: new ListedSet([taxInvoice(1, 1)]),
    Document_ПоступлениеНаРасчетныйСчет: new ListedSet([
      payment(1, 1),
      payment(2, 2, { СуммаДокумента: 2000, РасшифровкаПлатежа: [{ LineNumber: '1', СчетНаОплату_Key: keys.invoice(2), СуммаПлатежа: 1440 }, { LineNumber: '2', СчетНаОплату_Key: EMPTY_KEY, СуммаПлатежа: 500.5 }, { LineNumber: '3', СчетНаОплату_Key: EMPTY_KEY, СуммаПлатежа: 59.5 }] }),
      payment(3, 1, { ВидОперации: 'ПолучениеКредита' }),
      payment(4, 1, { Контрагент_Type: type('Catalog_ФизическиеЛица') }),
    ]),
  };
}
