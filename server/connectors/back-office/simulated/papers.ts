import { between, dice, pick } from '#kernel/dice.ts';
import type { ClientRecord } from '../port.ts';
import { dayOf, inWords, lastDayOf, monthOf, monthText, plusDays, type Day, type Month } from './days.ts';
import { licenses, rentedProducts } from './wares.ts';

type Fields = Record<string, unknown>;

/** A client's papers and what was paid, as of a day. */
export interface Papers {
  readonly documents: readonly Fields[];
  readonly payments: readonly Fields[];
}

/** The provider's first month; clients have come since then. */
const FIRST_MONTH: Month = 2024 * 12;

const roubles = (kopecks: number) => `${Math.trunc(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;

/** Tax included in a sum: 20 %, from 2026 on 22 %. */
function taxOf(day: Day, sum: number): { rate: string; tax: number } {
  const percent = day < '2026' ? 20 : 22;
  return { rate: `${percent}%`, tax: Math.round((sum * percent) / (100 + percent)) };
}

interface Row {
  readonly name: string;
  readonly quantity: number;
  readonly unit: string;
  readonly price: number;
}

function linesOf(rows: readonly Row[], day: Day): { lines: Fields[]; total: number; tax: number; rate: string } {
  const lines = rows.map(({ name, quantity, unit, price }) => {
    const { rate, tax } = taxOf(day, price * quantity);
    return { name, quantity, unit, price: roubles(price), sum: roubles(price * quantity), vatRate: rate, vat: roubles(tax), tax };
  });
  const total = rows.reduce((sum, row) => sum + row.price * row.quantity, 0);
  return { lines: lines.map(({ tax: _tax, ...line }) => line), total, tax: lines.reduce((sum, line) => sum + line.tax, 0), rate: lines[0]?.vatRate ?? '' };
}

/** All that is known by today; tomorrow there may be more. */
export function papersOf(client: ClientRecord, index: number, today: Day): Papers {
  const { inn } = client;
  const joined = FIRST_MONTH + (index === 0 ? 0 : between(0, 22, 'joined', inn));
  const documents: Fields[] = [
    { id: `contract-${inn}`, inn, kind: 'contract', number: `СО-${Math.floor(joined / 12)}/${String(index + 1).padStart(3, '0')}`, title: 'Договор на облачные услуги', issuedOn: dayOf(joined, 1), payeeId: 'cloud' },
  ];
  const payments: Fields[] = [];
  for (let month = joined; month <= monthOf(today); month++) {
    const rent = rentOf(inn, index, month);
    const extra = index < 3 || dice('extra', inn, month) < 0.08 ? extraOf(inn, index, month) : null;
    for (const part of [rent, ...(extra ? [extra] : [])]) {
      documents.push(...part.documents);
      payments.push(...part.payments);
    }
    if ((month + 1) % 3 === 0) documents.push({ id: `balance-${inn}-${monthText(month)}`, inn, kind: 'other', number: `АС-${monthText(month)}/${index + 1}`, title: `Акт сверки на ${inWords(lastDayOf(month))}`, issuedOn: plusDays(lastDayOf(month), 5) });
  }
  return { documents: documents.filter((document) => String(document['issuedOn']) <= today), payments: payments.filter((payment) => String(payment['paidOn']) <= today) };
}

/** The month's rent: a bill at its beginning, an act at its end, mostly paid in time. */
function rentOf(inn: string, index: number, month: Month): Papers {
  const issuedOn = dayOf(month, between(1, 3, 'issued', inn, month));
  const rows = Array.from({ length: between(1, 3, 'rented', inn) }, (_value, at): Row => {
    const ware = rentedProducts[(between(0, 4, `rental-${inn}`) + at) % rentedProducts.length] ?? rentedProducts[0];
    return { ...ware, quantity: between(1, 12, `rental-${inn}`, at), unit: 'мес.' };
  });
  const { lines, total, tax, rate } = linesOf(rows, issuedOn);
  const number = `СО00-${String((month - FIRST_MONTH) * 100 + index + 1).padStart(6, '0')}`;
  const invoiceId = `invoice-${inn}-${monthText(month)}`;
  const shown = { inn, accountingMonth: monthText(month), contractId: `rental-${inn}`, payeeId: 'cloud', total: roubles(total), lines };
  const documents = [
    { ...shown, id: invoiceId, kind: 'invoice', number, issuedOn, dueOn: dayOf(month, 15), purpose: purposeOf(number, issuedOn, rate, tax) },
    { ...shown, id: `act-${inn}-${monthText(month)}`, kind: 'act', number, title: 'Акт об оказании услуг', issuedOn: lastDayOf(month) },
  ];
  const delay = dice('late', inn) < 0.15 ? between(20, 45, 'paid', inn, month) : between(3, 14, 'paid', inn, month);
  return { documents, payments: [paymentOf(inn, invoiceId, plusDays(issuedOn, delay), total, 1)] };
}

/** Now and then something more, paid late and in two parts. */
function extraOf(inn: string, index: number, month: Month): Papers {
  const issuedOn = dayOf(month, between(10, 14, 'extra', inn, month));
  const ware = pick(licenses, 'extra', inn, month);
  const { lines, total, tax, rate } = linesOf([{ ...ware, quantity: 1, unit: 'шт.' }], issuedOn);
  const number = `СЛ00-${String((month - FIRST_MONTH) * 100 + index + 1).padStart(6, '0')}`;
  const invoiceId = `extra-${inn}-${monthText(month)}`;
  const half = Math.round(total / 2);
  return {
    documents: [{ id: invoiceId, inn, kind: 'invoice', number, issuedOn, accountingMonth: monthText(month), payeeId: 'sales', total: roubles(total), dueOn: plusDays(issuedOn, month % 2 === 0 ? 60 : 10), purpose: purposeOf(number, issuedOn, rate, tax), lines }],
    payments: [paymentOf(inn, invoiceId, plusDays(issuedOn, 45), half, 1), paymentOf(inn, invoiceId, plusDays(issuedOn, 75), total - half, 2)],
  };
}

function purposeOf(number: string, issuedOn: Day, rate: string, tax: number): string {
  return `Оплата по счету № ${number} от ${inWords(issuedOn)}. В том числе НДС ${rate} - ${roubles(tax)} руб.`;
}

function paymentOf(inn: string, invoiceId: string, paidOn: Day, amount: number, part: number): Fields {
  return { id: `payment-${part}-${invoiceId}`, inn, number: String(between(1, 9999, invoiceId, part)), paidOn, amount: roubles(amount), invoiceId, purpose: 'Оплата по счёту' };
}
