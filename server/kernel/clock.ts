/**
 * The process's clock. What ends or falls due is decided by the database (`kabinet_now()`); this one
 * serves what is only shown or measured. Handed in, so that tests move both together.
 */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
