import type { MappingSource } from '../mapping.ts';

const inRoubles = (field: string) => ({ field: `${field}/Code`, is: ['643'], refusal: 'currency' as const });
const lineFields = {
  name: ['Содержание', 'Номенклатура_Key/НаименованиеПолное', 'Номенклатура_Key/Description'], quantity: 'Количество', unit: 'Номенклатура_Key/ЕдиницаИзмерения_Key/Description',
  price: 'Цена', sum: 'Сумма', vatRate: ['СтавкаНДС_Key/Description', 'СтавкаНДС'], vat: 'СуммаНДС',
};
const vatOnTop = { field: 'ЦенаВключаетНДС', is: false };
const bank = { bank: ['НаименованиеБанка', 'Банк_Key/Description'], bic: ['БИКБанка', 'Банк_Key/Code'], correspondentAccount: ['КоррСчетБанка', 'Банк_Key/КоррСчет'] };
const partner = 'Партнер_Key/КонтактнаяИнформация';

/** «Управление торговлей», 11, and its kin («Комплексная автоматизация» 2, ERP). */
export const ut11: MappingSource = {
  references: {
    Контрагент_Key: 'Catalog_Контрагенты', Партнер_Key: 'Catalog_Партнеры', ОсновнойМенеджер_Key: 'Catalog_Пользователи', Номенклатура_Key: 'Catalog_Номенклатура',
    ЕдиницаИзмерения_Key: 'Catalog_УпаковкиЕдиницыИзмерения', СтавкаНДС_Key: 'Catalog_СтавкиНДС', Валюта_Key: 'Catalog_Валюты', ВалютаВзаиморасчетов_Key: 'Catalog_Валюты', Банк_Key: 'Catalog_КлассификаторБанков',
  },
  feeds: {
    clients: [
      {
        set: 'Catalog_Контрагенты', orderBy: ['Description'],
        fields: {
          inn: 'ИНН', kpp: 'КПП', name: ['НаименованиеПолное', 'Description'],
          'manager.name': 'Партнер_Key/ОсновнойМенеджер_Key/Description',
          'manager.email': 'Партнер_Key/ОсновнойМенеджер_Key/КонтактнаяИнформация{Тип=АдресЭлектроннойПочты}/АдресЭП',
          'manager.phone': 'Партнер_Key/ОсновнойМенеджер_Key/КонтактнаяИнформация{Тип=Телефон}/Представление',
        },
        contacts: [{ name: ['НаименованиеПолное', 'Description'], phone: `${partner}{Тип=Телефон}/Представление`, email: `${partner}{Тип=АдресЭлектроннойПочты}/АдресЭП` }],
      },
    ],
    payees: [
      {
        set: 'Catalog_БанковскиеСчетаОрганизаций', orderBy: ['Description'], references: { Owner_Key: 'Catalog_Организации' },
        fields: { name: ['Owner_Key/НаименованиеСокращенное', 'Owner_Key/Description'], inn: 'Owner_Key/ИНН', kpp: 'Owner_Key/КПП', account: 'НомерСчета', ...bank },
      },
    ],
    contracts: [
      {
        set: 'Catalog_ДоговорыКонтрагентов', orderBy: ['Description'], only: [{ field: 'ТипДоговора', is: ['СПокупателем'] }],
        fields: {
          inn: 'Контрагент_Key/ИНН', number: ['Номер', 'Description'], name: 'Description', startsOn: ['ДатаНачалаДействия', 'Дата'], endsOn: 'ДатаОкончанияДействия',
          kind: {
            of: 'Description', otherwise: 'other',
            choose: [{ like: '(^|[^\\p{L}])ИТС([^\\p{L}]|$)', means: 'its' }, { like: '(^|[^\\p{L}])ПТС([^\\p{L}]|$)', means: 'pts' }, { like: 'аренд', means: 'rental' }, { like: 'обслуж|сопровожд|абонент|услуг', means: 'service' }],
          },
        },
      },
    ],
    documents: [
      {
        set: 'Document_СчетНаОплатуКлиенту', only: [inRoubles('Валюта_Key')], removed: [{ field: 'Аннулирован', is: ['true'] }],
        fields: {
          kind: { value: 'invoice' }, inn: 'Контрагент_Key/ИНН', contractId: 'Договор_Key', number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: 'БанковскийСчет_Key', purpose: 'НазначениеПлатежа',
        },
      },
      {
        set: 'Catalog_ДоговорыКонтрагентов', orderBy: ['Description'], only: [{ field: 'ТипДоговора', is: ['СПокупателем'] }], needs: ['Дата'],
        fields: { kind: { value: 'contract' }, inn: 'Контрагент_Key/ИНН', contractId: 'Ref_Key', number: ['Номер', 'Description'], title: 'Description', issuedOn: 'Дата' },
      },
      {
        set: 'Document_АктВыполненныхРабот', only: [inRoubles('Валюта_Key')],
        fields: { kind: { value: 'act' }, inn: 'Контрагент_Key/ИНН', contractId: 'Договор_Key', number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: 'БанковскийСчетОрганизации_Key' },
        lines: { parts: ['Услуги'], fields: lineFields, vatOnTop },
      },
      {
        set: 'Document_РеализацияТоваровУслуг', only: [inRoubles('Валюта_Key')],
        fields: { kind: { value: 'act' }, inn: 'Контрагент_Key/ИНН', contractId: 'Договор_Key', number: 'Number', issuedOn: 'Date', total: 'СуммаДокумента', payeeId: 'БанковскийСчетОрганизации_Key' },
        lines: { parts: ['Товары'], fields: lineFields, vatOnTop },
      },
    ],
    payments: [
      {
        set: 'Document_ПоступлениеБезналичныхДенежныхСредств', only: [{ field: 'ХозяйственнаяОперация', is: ['ПоступлениеОплатыОтКлиента'] }, inRoubles('Валюта_Key')],
        fields: { inn: 'Контрагент_Key/ИНН', number: ['НомерВходящегоДокумента', 'Number'], paidOn: 'Date', amount: 'СуммаДокумента', purpose: 'НазначениеПлатежа' },
      },
    ],
  },
};
