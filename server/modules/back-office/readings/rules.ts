import { SourceError, type Page, type Place } from '#connectors/back-office/port.ts';

/** A reader gives a sign of life this often, in milliseconds; one that has not for so many seconds is taken over. */
export const BEAT_MS = 30_000;
export const LEFT_AFTER = 120;
/** Hours for which a failed reading is gone on with from its place, and between whole ones that fail. */
export const GOES_ON_FOR = 24;
export const AGAIN_AFTER = 1;
/** The hour of the provider's day from which everything is read once. */
export const WHOLE_HOUR = 3;
export const KEPT_DAYS = 30;
/** Rows that are looked at, and asked about, at once when a whole reading ends. */
export const KEYS_AT_ONCE = 1000;
export const ASKED_AT_ONCE = 100;

/** A reading of one feed of one source, by the process that reads it. */
export interface Reading {
  readonly id: string;
  readonly reader: string;
  readonly isWhole: boolean;
  /** Where the reading goes on; null: from the beginning. */
  readonly place: Place | null;
  readonly startedAt: Date;
}

/** The source goes round in a circle: it tells the same again, or sends us where we come from. */
export function repeats(page: Page, before: Page | null): boolean {
  if (before === null) return false;
  if (page.next !== null && same(page.next, before.next)) return true;
  return page.found.length > 0 && same(page.found, before.found);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nothing was marked, since so much is missing. */
export class TooManyVanished extends SourceError {
  readonly missing: number;

  constructor(problem: 'too_many_vanished' | 'too_many_contacts_vanished', missing: number, live: number) {
    super(problem, `${missing} of ${live}`);
    this.missing = missing;
  }
}

/** So many rows do not vanish in a day: the source has told half. Unless a person has said that so many may. */
export function isTooMuchGone(gone: number, live: number, mayVanish: number | null): boolean {
  return gone > 100 && gone > live * 0.2 && gone > (mayVanish ?? 0);
}
