/** A year, a leap one too, both ends included. */
const MOST_DAYS = 366;
/** More of them are of use to nobody on paper. */
export const MOST_LINES = 20_000;

const DAY = 24 * 3600 * 1000;

/** What is wrong with a period, as the code of its field. */
export function periodProblem(from: string, to: string): 'period' | 'period_long' | null {
  if (from > to) return 'period';
  return (Date.parse(to) - Date.parse(from)) / DAY >= MOST_DAYS ? 'period_long' : null;
}

export interface StatementLine {
  readonly on: string;
  readonly kind: 'invoice' | 'payment';
  readonly number: string;
  /** Kopecks: what the client owes by it, what was paid. */
  readonly debit: number;
  readonly credit: number;
}

/** The sums of a statement; positive: the client owes. */
export function balanceOf(opening: number, lines: readonly StatementLine[]): { opening: number; debit: number; credit: number; closing: number } {
  const debit = lines.reduce((sum, line) => sum + line.debit, 0);
  const credit = lines.reduce((sum, line) => sum + line.credit, 0);
  return { opening, debit, credit, closing: opening + debit - credit };
}
