/** `Tue Jan 01 00:00:00 MSK 2041`, as Java prints dates. */
const JAVA = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) (MSK|UTC|GMT) (\d{4})$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** 1C counts its days in Moscow, where the law has changed the zone now and then. */
const moscow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' });

/** The day in Moscow that a date of the partner interface means, in each of its forms; null where it is none of them. */
export function readDay(text: string): string | null {
  const [, monthName = '', date, time, zone, year] = JAVA.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName) + 1;
  const day = month === 0 ? '' : `${year}-${String(month).padStart(2, '0')}-${date}`;
  if (month !== 0 && zone === 'MSK') return isDay(day) ? day : null;
  if (month === 0 && DAY.test(text)) return isDay(text) ? text : null;
  if (month === 0 && !ISO.test(text)) return null;
  const moment = new Date(month === 0 ? text : `${day}T${time}Z`);
  return Number.isNaN(moment.getTime()) ? null : moscow.format(moment);
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
