import type { MappingSource } from '../mapping.ts';

const contractor = { inn: 'Контрагент_Key/ИНН', contractId: 'ДоговорКонтрагента_Key' };
const inRoubles = { field: 'ВалютаДокумента_Key/Code', is: ['643'], refusal: 'currency' as const };
const lineFields = {
  name: ['Содержание', 'Номенклатура_Key/Description'], quantity: 'Количество', unit: 'Номенклатура_Key/ЕдиницаИзмерения_Key/Description',
  price: 'Цена', sum: 'Сумма', vatRate: 'СтавкаНДС', vat: 'СуммаНДС',
};
const vatOnTop = { field: 'СуммаВключаетНДС', is: false };
const bank = { bank: 'Банк_Key/Description', bic: 'Банк_Key/Code', correspondentAccount: 'Банк_Key/КоррСчет' };
const through = (key: string, fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).map(([field, path]) => [field, `${key}/${path}`]));

/** «Бухгалтерия предприятия», 3.0. What differs in a provider's base (added properties, industry configurations) is said in a file. */
export const bp30: MappingSource = {
  references: {
    Контрагент_Key: 'Catalog_Контрагенты', Контрагент: 'Catalog_Контрагенты', Номенклатура_Key: 'Catalog_Номенклатура', ЕдиницаИзмерения_Key: 'Catalog_КлассификаторЕдиницИзмерения',
    ВалютаДокумента_Key: 'Catalog_Валюты', Организация_Key: 'Catalog_Организации', Банк_Key: 'Catalog_Банки', ОсновнойБанковскийСчет_Key: 'Catalog_БанковскиеСчета',
  },
  feeds: {
    clients: [
      {
        set: 'Catalog_Контрагенты', hasFolders: true,
        fields: { inn: 'ИНН', kpp: 'КПП', name: ['НаименованиеПолное', 'Description'] },
        contacts: [{ name: ['НаименованиеПолное', 'Description'], phone: 'КонтактнаяИнформация{Тип=Телефон}/Представление', email: 'КонтактнаяИнформация{Тип=АдресЭлектроннойПочты}/АдресЭП' }],
      },
      {
        // Persons of those clients: a record with the client's own key adds them to it.
        set: 'Catalog_КонтактныеЛица', references: { ОбъектВладелец: 'Catalog_Контрагенты' },
        fields: { id: 'ОбъектВладелец/Ref_Key', inn: 'ОбъектВладелец/ИНН', kpp: 'ОбъектВладелец/КПП', name: ['ОбъектВладелец/НаименованиеПолное', 'ОбъектВладелец/Description'] },
        contacts: [{ name: 'Description', position: 'Должность', phone: 'КонтактнаяИнформация{Тип=Телефон}/Представление', email: 'КонтактнаяИнформация{Тип=АдресЭлектроннойПочты}/АдресЭП' }],
      },
    ],
    payees: [
      {
        set: 'Catalog_Организации', orderBy: ['Description'],
        fields: { name: ['НаименованиеСокращенное', 'Description'], inn: 'ИНН', kpp: 'КПП', account: 'ОсновнойБанковскийСчет_Key/НомерСчета', ...through('ОсновнойБанковскийСчет_Key', bank) },
      },
      {
        // An invoice may name another account of the company. Accounts of clients lie in the same catalogue.
        set: 'Catalog_БанковскиеСчета', orderBy: ['Description'], references: { Owner: 'Catalog_Организации' },
        only: [{ field: 'Owner_Type', is: ['StandardODATA.Catalog_Организации'] }],
        fields: { name: ['Owner/НаименованиеСокращенное', 'Owner/Description'], inn: 'Owner/ИНН', kpp: 'Owner/КПП', account: 'НомерСчета', ...bank },
      },
    ],
    contracts: [
      {
        set: 'Catalog_ДоговорыКонтрагентов', references: { Owner_Key: 'Catalog_Контрагенты' },
        hasFolders: true, only: [{ field: 'ВидДоговора', is: ['СПокупателем'] }],
        fields: {
          inn: 'Owner_Key/ИНН', number: ['Номер', 'Code'], name: 'Description', startsOn: 'Дата', endsOn: 'СрокДействия',
          kind: {
            of: 'Description', otherwise: 'other',
            choose: [{ like: '(^|[^\\p{L}])ИТС([^\\p{L}]|$)', means: 'its' }, { like: '(^|[^\\p{L}])ПТС([^\\p{L}]|$)', means: 'pts' }, { like: 'аренд', means: 'rental' }, { like: 'обслуж|сопровожд|абонент|услуг', means: 'service' }],
          },
        },
      },
    ],
    documents: [
      {
        set: 'Catalog_ДоговорыКонтрагентов', references: { Owner_Key: 'Catalog_Контрагенты' },
        hasFolders: true, only: [{ field: 'ВидДоговора', is: ['СПокупателем'] }], needs: ['Дата'],
        fields: { kind: { value: 'contract' }, inn: 'Owner_Key/ИНН', contractId: 'Ref_Key', number: ['Номер', 'Code'], title: 'Description', issuedOn: 'Дата' },
      },
      {
        set: 'Document_СчетНаОплатуПокупателю', only: [inRoubles],
        fields: { kind: { value: 'invoice' }, number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: ['СтруктурнаяЕдиница_Key', 'Организация_Key'], ...contractor },
        lines: { parts: ['Товары'], fields: lineFields, vatOnTop },
      },
      {
        set: 'Document_РеализацияТоваровУслуг', only: [inRoubles],
        fields: { kind: { value: 'act' }, number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: 'Организация_Key', ...contractor },
        lines: { parts: ['Товары', 'Услуги'], fields: lineFields, vatOnTop },
      },
      {
        set: 'Document_СчетФактураВыданный', only: [inRoubles],
        fields: { kind: { value: 'other' }, title: { value: 'Счёт-фактура' }, number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: 'Организация_Key', ...contractor },
      },
    ],
    payments: [
      {
        set: 'Document_ПоступлениеНаРасчетныйСчет', only: [{ field: 'ВидОперации', is: ['ОплатаПокупателя'] }, inRoubles],
        fields: { inn: 'Контрагент/ИНН', number: ['НомерВходящегоДокумента', 'Number'], paidOn: 'Date', amount: 'СуммаДокумента', purpose: 'НазначениеПлатежа' },
        shares: { part: 'РасшифровкаПлатежа', invoiceId: 'СчетНаОплату_Key', amount: 'СуммаПлатежа' },
      },
    ],
  },
};
