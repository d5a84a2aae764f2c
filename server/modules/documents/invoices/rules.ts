import { cleanLine } from '#kernel/clean-line.ts';
import { roubles, shortDate } from '../wording/rules.ts';

/** Whom the money goes to, as a payment order has it. */
export interface Account {
  readonly name: string;
  readonly inn: string;
  readonly kpp: string | null;
  readonly account: string;
  readonly bank: string;
  readonly bic: string;
  readonly correspondentAccount: string;
}

export interface Invoice {
  readonly number: string;
  readonly issued_on: string;
  readonly purpose: string | null;
  readonly total: number | null;
}

/** Of a line of an invoice. */
export interface Taxed {
  readonly vat: number | null;
}

/** Bank of Russia, regulation 762-П, appendix 1: the field «Назначение платежа». */
const MOST_PURPOSE = 210;

/** What to write into the payment order for `amount` of kopecks: the source's words, or ours. */
export function purposeOf(invoice: Invoice, amount: number, lines: readonly Taxed[] | null): string {
  const words = invoice.purpose ?? `Оплата по счету № ${invoice.number} от ${shortDate(invoice.issued_on)}${lines === null ? '' : `. ${vatWords(invoice, amount, lines)}`}`;
  return [...cleanLine(words)].slice(0, MOST_PURPOSE).join('');
}

/** The tax of a part is its share. */
function vatWords({ total }: Invoice, amount: number, lines: readonly Taxed[]): string {
  const vat = lines.reduce((sum, line) => sum + (line.vat ?? 0), 0);
  return vat === 0 || total === null || total === 0 ? 'Без НДС' : `В т.ч. НДС ${roubles(Math.round((vat / total) * amount)).replace(/\s/g, '')} руб.`;
}

const separators = [...'|#;:^_~{}!$%&()*+,/@'];
/** GOST R 56042-2014, 5: of the header and the five fields that must be there. */
const MOST_MANDATORY_BYTES = 300;

/**
 * The text of a payment QR, GOST R 56042-2014, in UTF-8; null where the names are too long for one. The fields that
 * must be there come first and in this order; the sum is in kopecks; the separator is a sign that no value has.
 */
export function paymentText(payee: Account, amount: number, purpose: string): string | null {
  const mandatory = [['Name', payee.name], ['PersonalAcc', payee.account], ['BankName', payee.bank], ['BIC', payee.bic], ['CorrespAcc', payee.correspondentAccount]] as const;
  const further = [['Sum', String(amount)], ['Purpose', purpose], ['PayeeINN', payee.inn], ...(payee.kpp === null ? [] : [['KPP', payee.kpp] as const])] as const;
  const write = (fields: ReadonlyArray<readonly [string, string]>) => fields.map(([key, value]) => `${key}=${cleanLine(value)}`);
  const [first, last] = [write(mandatory), write(further)];
  const separator = separators.find((sign) => ![...first, ...last].some((field) => field.includes(sign)));
  if (separator === undefined) return null;
  const head = ['ST00012', ...first].join('');
  if (Buffer.byteLength(head) + first.length > MOST_MANDATORY_BYTES) return null;
  return `ST00012${separator}${[...first, ...last].join(separator)}`;
}
