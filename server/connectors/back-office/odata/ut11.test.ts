import { expect, it, onTestFinished } from 'vitest';
import { exchange, type Feed } from '#contract/back-office.ts';
import { contact, EMPTY_DATE, EMPTY_KEY, keyOf } from '../double/accounting.ts';
import { ODataDouble } from '../double/odata.ts';
import { ListedSet } from '../double/odata-sets.ts';
import { loadMapping } from './mapping-file.ts';
import { createODataSource } from './source.ts';

const [client, partner, manager, ours, account, bank, rouble, item, unit, rate] = Array.from({ length: 10 }, (_, index) => keyOf(index + 1, 1)) as [string, string, string, string, string, string, string, string, string, string];
const there = { DeletionMark: false };
const document = (number: number) => ({
  ...there, Posted: true, Number: `УТ-${number}`, Date: '2041-05-10T10:00:00', Контрагент_Key: client, Договор_Key: keyOf(0x60, 1), СуммаДокумента: 1200, Валюта_Key: rouble,
});
const line = { LineNumber: '1', Номенклатура_Key: item, Содержание: '', Количество: '1', Цена: 1000, Сумма: 1000, СтавкаНДС_Key: rate, СтавкаНДС: '', СуммаНДС: 200 };

/** A base of «Управление торговлей 11», where managers and contacts are the partner's and rates of tax are a catalogue. */
const base = {
  Catalog_Контрагенты: new ListedSet([{ Ref_Key: client, ...there, Description: 'Пример', НаименованиеПолное: 'ООО "Пример"', ИНН: '9900000017', КПП: '990001001', Партнер_Key: partner }]),
  Catalog_Партнеры: new ListedSet([{ Ref_Key: partner, Description: 'Пример', ОсновнойМенеджер_Key: manager, КонтактнаяИнформация: [contact('Телефон', '+7 900 000-00-01'), contact('Телефон', '+7 900 000-00-02')] }]),
  Catalog_Пользователи: new ListedSet([{ Ref_Key: manager, Description: 'Орлова Вера', КонтактнаяИнформация: [contact('АдресЭлектроннойПочты', 'orlova@sever-cloud.example')] }]),
  Catalog_Организации: new ListedSet([{ Ref_Key: ours, Description: 'Северное облако', НаименованиеСокращенное: 'ООО "Северное облако"', ИНН: '9900000049', КПП: '990001001' }]),
  Catalog_БанковскиеСчетаОрганизаций: new ListedSet([{ Ref_Key: account, ...there, Description: 'Основной', Owner_Key: ours, НомерСчета: '40702810200000000001', Банк_Key: bank, НаименованиеБанка: '', БИКБанка: '', КоррСчетБанка: '' }]),
  Catalog_КлассификаторБанков: new ListedSet([{ Ref_Key: bank, Code: '044525000', Description: 'АО БАНК ПРИМЕР', КоррСчет: '30101810000000000000' }]),
  Catalog_Валюты: new ListedSet([{ Ref_Key: rouble, Code: '643' }]),
  Catalog_Номенклатура: new ListedSet([{ Ref_Key: item, Description: 'Сопровождение', НаименованиеПолное: 'Сопровождение программ', ЕдиницаИзмерения_Key: unit }]),
  Catalog_УпаковкиЕдиницыИзмерения: new ListedSet([{ Ref_Key: unit, Description: 'мес' }]),
  Catalog_СтавкиНДС: new ListedSet([{ Ref_Key: rate, Description: '20%' }]),
  Catalog_ДоговорыКонтрагентов: new ListedSet([{ Ref_Key: keyOf(0x60, 1), ...there, Description: 'Сопровождение ПТС', Контрагент_Key: client, Номер: '7', Дата: '2041-01-09T00:00:00', ДатаНачалаДействия: '2041-02-01T00:00:00', ДатаОкончанияДействия: EMPTY_DATE, ТипДоговора: 'СПокупателем' }]),
  Document_СчетНаОплатуКлиенту: new ListedSet([
    { Ref_Key: keyOf(0x70, 1), ...document(1), Аннулирован: false, БанковскийСчет_Key: account, НазначениеПлатежа: 'За май' },
    { Ref_Key: keyOf(0x70, 2), ...document(2), Аннулирован: true, БанковскийСчет_Key: account, НазначениеПлатежа: '' },
  ]),
  Document_АктВыполненныхРабот: new ListedSet([{ Ref_Key: keyOf(0x80, 1), ...document(3), БанковскийСчетОрганизации_Key: EMPTY_KEY, ЦенаВключаетНДС: false, Услуги: [line] }]),
  Document_РеализацияТоваровУслуг: new ListedSet([{ Ref_Key: keyOf(0x90, 1), ...document(4), БанковскийСчетОрганизации_Key: account, ЦенаВключаетНДС: true, Товары: [{ ...line, СтавкаНДС_Key: EMPTY_KEY, СтавкаНДС: 'НДС22', Цена: 1200, Сумма: 1200 }] }]),
  Document_ПоступлениеБезналичныхДенежныхСредств: new ListedSet([{ Ref_Key: keyOf(0xa0, 1), ...document(5), ХозяйственнаяОперация: 'ПоступлениеОплатыОтКлиента', НомерВходящегоДокумента: '55', НазначениеПлатежа: 'За май' }]),
};

it('«Управление торговлей 11» is read by its own names', async () => {
  const double = await ODataDouble.start(base);
  onTestFinished(() => double.stop());
  const source = createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('ut11'), clock: { now: () => new Date('2041-05-20T09:00:00Z') } });
  const read = async (feed: Feed) => {
    const records: unknown[] = [];
    for await (const page of source.read(feed, { whole: true, from: null })) records.push(...page.found.map(({ fields }) => exchange[feed].parse(fields)));
    return records;
  };
  expect(await read('clients')).toMatchObject([{
    inn: '9900000017', name: 'ООО "Пример"', manager: { name: 'Орлова Вера', email: 'orlova@sever-cloud.example', phone: null },
    contacts: [{ phone: '+7 900 000-00-01' }, { phone: '+7 900 000-00-02' }],
  }]);
  expect(await read('payees')).toMatchObject([{ id: account, inn: '9900000049', bank: 'АО БАНК ПРИМЕР', bic: '044525000' }]);
  expect(await read('contracts')).toMatchObject([{ kind: 'pts', number: '7', startsOn: '2041-02-01', endsOn: null }]);
  expect(await read('documents')).toMatchObject([
    { kind: 'invoice', number: 'УТ-1', purpose: 'За май', payeeId: account, removed: false },
    { kind: 'invoice', number: 'УТ-2', removed: true },
    { kind: 'contract', number: '7', issuedOn: '2041-01-09' },
    { kind: 'act', payeeId: null, lines: [{ name: 'Сопровождение программ', quantity: 1, unit: 'мес', price: 120000, sum: 120000, vatRate: '20%', vat: 20000 }] },
    { kind: 'act', payeeId: account, lines: [{ price: 120000, sum: 120000, vatRate: '22%' }] },
  ]);
  expect(await read('payments')).toMatchObject([{ number: '55', amount: 120000, invoiceId: null }]);
});
