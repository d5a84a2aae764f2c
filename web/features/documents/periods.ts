export const periodNames = ['month', 'last_month', 'quarter', 'last_quarter', 'year', 'last_year'] as const;
export type PeriodName = (typeof periodNames)[number];

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** How many months a period has, and how many such periods ago it is. */
const shapes: Record<PeriodName, { months: number; ago: number }> = {
  month: { months: 1, ago: 0 },
  last_month: { months: 1, ago: 1 },
  quarter: { months: 3, ago: 0 },
  last_quarter: { months: 3, ago: 1 },
  year: { months: 12, ago: 0 },
  last_year: { months: 12, ago: 1 },
};

/** First and last day of a period, seen from a day. */
export function periodOf(name: PeriodName, today: string): Days {
  const { months, ago } = shapes[name];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = Math.floor((month - 1) / months) * months - ago * months;
  return { from: day(year, first, 1), to: day(year, first + months, 0) };
}

/** The same without days to come. */
export function pastOf(name: PeriodName, today: string): Days {
  const { from, to } = periodOf(name, today);
  return { from, to: to < today ? to : today };
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
