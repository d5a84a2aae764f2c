import type { Row } from './base.ts';
import type { Plan, Readings } from './compile.ts';
import { rowsOf } from './paths.ts';

/** Rates as an enumeration names them: НДС20, НДС20_120, БезНДС. */
const RATE = /^НДС(\d{1,2})$/;
const CALCULATED_RATE = /^НДС(\d{1,2})_(\d{3})$/;

/** Longer documents are shown without a printed form. */
const MOST_LINES = 1000;

type FieldsOf = (readings: Readings, line: Row) => Record<string, unknown>;

/** Rows of the printed form, with the tax in prices and sums, as the client pays them; null where there are none to print. */
export function linesOf(lines: NonNullable<Plan['lines']>, row: Row, fieldsOf: FieldsOf): object[] | null {
  const isVatOnTop = lines.vatOnTop !== undefined && row[lines.vatOnTop.field] === lines.vatOnTop.is;
  const rows = lines.parts.flatMap((part) => rowsOf(row[part]));
  if (rows.length === 0 || rows.length > MOST_LINES) return null;
  return rows.map((line) => {
    const fields = fieldsOf(lines.fields, line);
    const quantity = numberOf(fields['quantity']);
    const vat = numberOf(fields['vat']);
    const sum = numberOf(fields['sum']) + (isVatOnTop ? vat : 0);
    const price = isVatOnTop && quantity > 0 ? sum / quantity : numberOf(fields['price']);
    return { name: '—', ...fields, quantity, price: rounded(price), sum: rounded(sum), ...('vat' in fields ? { vat: rounded(vat) } : {}), ...('vatRate' in fields ? { vatRate: rateOf(String(fields['vatRate'])) } : {}) };
  });
}

/** 1C writes long numbers as texts; an empty cell says nothing. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : 0;
}

const rounded = (roubles: number) => Math.round((roubles + Number.EPSILON) * 100) / 100;

function rateOf(rate: string): string {
  if (rate === 'БезНДС') return 'Без НДС';
  const [, calculated, of] = CALCULATED_RATE.exec(rate) ?? [];
  if (calculated !== undefined) return `${calculated}/${of}`;
  const [, whole] = RATE.exec(rate) ?? [];
  return whole === undefined ? rate : `${whole}%`;
}
