import { withCheckDigits } from '#contract/inn.ts';
import type { DoubleRow } from './odata-filter.ts';
import { GeneratedSet, ListedSet, type EntitySet } from './odata-sets.ts';
import { accountingBase, contract, contractor, keyOf, keys, line } from './accounting.ts';

export interface HugeSize {
  readonly clients: number;
  readonly products: number;
  readonly documents: number;
  readonly payments: number;
}

const PRODUCT = 0xc0;
/** Documents of three years, one after another. */
const SINCE = Date.UTC(2038, 0, 1);
const STRETCH_MS = 3 * 365 * 86_400_000;
const CATEGORIES = ['local', 'rental', 'own', 'service', 'license', 'module'];

export const hugeInn = (client: number): string => withCheckDigits(`99${String(client).padStart(7, '0')}`);

/** What a provider's own configuration may look like: products that clients have, in a catalogue of its own. */
export const hugeMapping = {
  like: 'bp30',
  references: { КонтрагентПродукта_Key: 'Catalog_Контрагенты' },
  feeds: {
    products: [
      {
        set: 'Catalog_ПродуктыКлиентов',
        fields: { inn: 'КонтрагентПродукта_Key/ИНН', category: 'Категория', name: 'Description', registrationNumber: 'РегистрационныйНомер', contractId: 'Договор_Key' },
      },
    ],
  },
};

/** A base of any size that takes no memory: every row is made from its number when it is asked for. */
export function hugeBase({ clients, products, documents, payments }: HugeSize): Record<string, EntitySet> {
  const clientOf = (number: number) => 1 + (number % clients);
  const dated = (count: number, number: number): DoubleRow => ({ Date: new Date(SINCE + Math.floor((STRETCH_MS * number) / count)).toISOString().slice(0, 19), Number: `БП00-${String(number).padStart(7, '0')}` });
  const document = (key: string, number: number, count: number): DoubleRow => ({
    Ref_Key: key, DeletionMark: false, Posted: true, ...dated(count, number), Контрагент_Key: keys.contractor(clientOf(number)), ДоговорКонтрагента_Key: keys.contract(clientOf(number)),
    Организация_Key: keys.ours, СуммаДокумента: 1200 + (number % 1000), ВалютаДокумента_Key: keys.rouble, СуммаВключаетНДС: true,
  });
  const half = Math.ceil(documents / 2);
  const small = accountingBase();
  return {
    ...small,
    Catalog_КонтактныеЛица: new ListedSet(small.Catalog_КонтактныеЛица.rows.slice(0, 1)),
    Catalog_Контрагенты: generated(clients, keys.contractor, (number) => contractor(number, { ИНН: hugeInn(number), Code: `00-${String(number).padStart(9, '0')}` })),
    Catalog_ДоговорыКонтрагентов: generated(clients, keys.contract, (number) => contract(number, keys.contractor(number), { Code: `ДГ-${String(number).padStart(9, '0')}` })),
    Catalog_ПродуктыКлиентов: generated(products, (number) => keyOf(PRODUCT, number), (number) => ({
      Ref_Key: keyOf(PRODUCT, number), DeletionMark: false, Code: String(number).padStart(9, '0'), Description: `Продукт ${number}`, КонтрагентПродукта_Key: keys.contractor(clientOf(number)),
      Категория: CATEGORIES[number % CATEGORIES.length], РегистрационныйНомер: String(800_000_000 + number), Договор_Key: keys.contract(clientOf(number)),
    })),
    Document_СчетНаОплатуПокупателю: generated(half, keys.invoice, (number) => ({ ...document(keys.invoice(number), number, half), СтруктурнаяЕдиница_Key: keys.account, Товары: [line(1)] })),
    Document_РеализацияТоваровУслуг: generated(documents - half, keys.act, (number) => ({ ...document(keys.act(number), number, documents - half), Товары: [], Услуги: [line(1)] })),
    Document_СчетФактураВыданный: new ListedSet(small.Document_СчетФактураВыданный.rows),
    Document_ПоступлениеНаРасчетныйСчет: generated(payments, keys.payment, (number) => {
      const { Контрагент_Key: client, ...rest } = document(keys.payment(number), number, payments);
      return {
        ...rest, Контрагент: client, Контрагент_Type: 'StandardODATA.Catalog_Контрагенты', ВидОперации: 'ОплатаПокупателя', НомерВходящегоДокумента: String(number), НазначениеПлатежа: `Оплата ${number}`,
        РасшифровкаПлатежа: [{ LineNumber: '1', СчетНаОплату_Key: keys.invoice(number), СуммаПлатежа: 1200 }],
      };
    }),
  };
}

/** Numbers from 1; the key ends in its number. */
function generated(size: number, key: (number: number) => string, row: (number: number) => DoubleRow): GeneratedSet {
  return new GeneratedSet({
    size,
    row: (index) => row(index + 1),
    indexOf(sought) {
      const number = Number.parseInt(sought.slice(-12), 16);
      return number >= 1 && number <= size && key(number) === sought ? number - 1 : -1;
    },
  });
}
