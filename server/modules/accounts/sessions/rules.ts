const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long a client's session lives, in seconds: unused, and at most. */
export function sessionLife(remember: boolean): { idle: number; most: number } {
  return remember ? { idle: 14 * DAY, most: 30 * DAY } : { idle: 12 * HOUR, most: 7 * DAY };
}

export const failuresPerPhone = { count: 5, seconds: 15 * 60 };
export const failuresPerAddress = { count: 50, seconds: 15 * 60 };
