import type { Locale } from '#contract/locale.ts';
import type { StaffRole } from '#contract/staff.ts';

export interface Guest {
  readonly kind: 'guest';
}
export interface Client {
  readonly kind: 'client';
  readonly userId: string;
  readonly sessionHash: Buffer;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly emailConfirmed: boolean;
  readonly locale: Locale;
}
export interface Staff {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly sessionHash: Buffer;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
}
/** A job or a command: acts for nobody. */
export interface System {
  readonly kind: 'system';
  readonly job: string;
}

/** The provider's own system, with a token of its own. */
export interface BackOffice {
  readonly kind: 'back_office';
  readonly tokenId: string;
  readonly name: string;
}

export type Actor = Guest | Client | Staff | System | BackOffice;
export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

export const guest: Guest = { kind: 'guest' };

/** Secrets that a browser carries. What they are called on the wire is the business of `http`. */
export const cookieKinds = ['session', 'staff', 'registration', 'recovery'] as const;
export type CookieKind = (typeof cookieKinds)[number];

/** `value: null` removes the cookie; `maxAgeSeconds: null` keeps it until the browser closes. */
export interface CookieChange {
  readonly kind: CookieKind;
  readonly value: string | null;
  readonly maxAgeSeconds: number | null;
}

/** Where a call comes from. */
export interface Origin {
  readonly actor: Actor;
  /** Client's address; the empty string for jobs and commands. */
  readonly ip: string;
  readonly userAgent: string;
  readonly requestId: string;
  readonly locale: Locale;
  readonly cookies: Readonly<Partial<Record<CookieKind, string>>>;
  /** By which a system that repeats its call is known again. */
  readonly idempotencyKey?: string;
}
