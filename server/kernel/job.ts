import type * as z from 'zod/mini';

/** Work to be done after the transaction that asks for it, at least once: whoever answers it is idempotent. */
export interface Job<P = unknown> {
  readonly name: string;
  readonly payload: z.ZodMiniType<P>;
  /** Further tries after a failed one, with growing waits. */
  readonly retries: number;
  /** A try that runs longer is given up and tried again. */
  readonly timeoutSeconds: number;
  /** Of long jobs: so many run side by side in a process, none waits for the others. Else batches of short ones. */
  readonly sideBySide: number | null;
}

export function defineJob<P>(definition: { name: string; payload: z.ZodMiniType<P>; retries?: number; timeoutSeconds?: number; sideBySide?: number }): Job<P> {
  return { retries: 5, timeoutSeconds: 60, sideBySide: null, ...definition };
}

/** Something that a module tells whoever listens; each listener gets it as a job of its own. */
export interface DomainEvent<P = unknown> {
  readonly name: string;
  readonly payload: z.ZodMiniType<P>;
}

export function defineEvent<P>(definition: DomainEvent<P>): DomainEvent<P> {
  return definition;
}

export interface EnqueueOptions {
  /** Not before this many seconds from now. */
  readonly delaySeconds?: number;
}
