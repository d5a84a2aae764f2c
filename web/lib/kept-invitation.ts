import * as z from 'zod/mini';

const KEY = 'kabinet-invitation';
const JOINED_KEY = 'kabinet-joined';

const kept = z.object({ token: z.string().check(z.minLength(1)), email: z.string(), isBound: z.boolean(), to: z.string() });

/** An invitation that waits while its reader registers or signs in. */
export interface KeptInvitation {
  token: string;
  email: string;
  /** Only an account with this e-mail may accept it. */
  isBound: boolean;
  /** Names of the organisations. */
  to: string;
}

/** Remembers the invitation in this tab only: its token makes whoever has it a member. */
export function keepInvitation(invitation: KeptInvitation | null): void {
  write(KEY, invitation);
}

export function findInvitation(): KeptInvitation | null {
  return keptIn(read(KEY));
}

/** What was kept; null when it is nothing of ours. */
export function keptIn(text: string | null): KeptInvitation | null {
  const found = z.safeParse(kept, parsed(text));
  return found.success ? found.data : null;
}

/** Remembers for the next page which organisations were joined on this one. */
export function keepJoined(to: string): void {
  write(JOINED_KEY, to);
}

/** Tells it once. */
export function takeJoined(): string | null {
  const to = parsed(read(JOINED_KEY));
  write(JOINED_KEY, null);
  return typeof to === 'string' ? to : null;
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is switched off: the link in the letter still leads back.
  }
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
