const DAY_MS = 86_400_000;

/** A calendar day, `YYYY-MM-DD`: days compare as texts. */
export type Day = string;
/** A month as the number of months since the year 0. */
export type Month = number;

export function dayIn(moment: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function monthOf(day: Day): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `YYYY-MM`. */
export function monthText(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

export function dayOf(month: Month, day: number): Day {
  return `${monthText(month)}-${String(day).padStart(2, '0')}`;
}

export function lastDayOf(month: Month): Day {
  return plusDays(dayOf(month + 1, 1), -1);
}

/** `31.12.2026`, as papers have it. */
export function inWords(day: Day): string {
  return day.split('-').toReversed().join('.');
}
