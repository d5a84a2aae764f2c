export const SHOWN_DAYS = 30;

export interface Day {
  on: string;
  peak: number;
  average: number;
}

export interface Slot {
  on: string;
  /** Null: nothing was counted on that day. */
  day: Day | null;
}

/** The last days before and with `today`, each with what was counted. */
export function slotsTo(today: string, days: readonly Day[]): Slot[] {
  return Array.from({ length: SHOWN_DAYS }, (_, index) => {
    const on = new Date(Date.parse(`${today}T00:00:00Z`) - (SHOWN_DAYS - 1 - index) * 86_400_000).toISOString().slice(0, 10);
    return { on, day: days.find((day) => day.on === on) ?? null };
  });
}

/** The day with the most people at once, and the mean of all days that were counted. */
export function summaryOf(days: readonly Day[]): { busiest: Day; average: number } | null {
  const [first, ...rest] = days;
  if (!first) return null;
  return { busiest: rest.reduce((most, day) => (day.peak > most.peak ? day : most), first), average: days.reduce((sum, { average }) => sum + average, 0) / days.length };
}
