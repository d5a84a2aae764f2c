const OFFSET_MS = 3 * 3_600_000;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** The instant of `2026-11-28T02:00`, as fields for day and time have it, by Moscow's clock; null of an empty one. */
export function fromMoscow(local: string): string | null {
  if (local === '') return null;
  return LOCAL.test(local) ? new Date(Date.parse(`${local}:00Z`) - OFFSET_MS).toISOString() : local;
}

/** What such a field shows of an instant. */
export function toMoscow(iso: string | null): string {
  return iso === null ? '' : new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 16);
}
