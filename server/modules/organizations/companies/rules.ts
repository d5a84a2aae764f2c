/** What the registry said stays good for so long. */
export const FRESH_DAYS = 7;
