const QUARTER_MS = 15 * 60_000;
const REMEMBERED = 10_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** A format takes microseconds, lists of sessions hold thousands of times; no zone changes its clock within a quarter of an hour. */
const offsets = new Map<string, number>();

/** What the clocks in a time zone (IANA) show at a moment: `2026-03-31T09:12:40`. */
export function toZoneTime(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes times as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(moment).replace(' ', 'T');
}

/** The moment at which the clocks there show this; where they do so twice in a night, one of the two. Null: no such time. */
export function fromZoneTime(local: string, timeZone: string): Date | null {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) return null;
  return new Date(shown - offsetAt(shown - offsetAt(shown, timeZone), timeZone));
}

function offsetAt(moment: number, timeZone: string): number {
  const quarter = Math.floor(moment / QUARTER_MS) * QUARTER_MS;
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size >= REMEMBERED) offsets.clear();
    offset = Date.parse(`${toZoneTime(new Date(quarter), timeZone)}Z`) - quarter;
    offsets.set(key, offset);
  }
  return offset;
}
