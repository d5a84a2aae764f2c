import type { ContractKind, RenewalState, TermState } from '#contract/products.ts';

/** A contract's term as seen on a day of the provider's calendar. */
export interface Term {
  readonly isFuture: boolean;
  /** To the last day, which still counts; negative after it; null without an end. */
  readonly daysLeft: number | null;
}

export function termState({ isFuture, daysLeft }: Term, renewalDays: number): TermState {
  if (isFuture) return 'future';
  if (daysLeft === null) return 'in_force';
  if (daysLeft < 0) return 'ended';
  return daysLeft <= renewalDays ? 'ending' : 'in_force';
}

/** What ended longer ago was let go. */
export const LATELY_DAYS = 90;

/** Whether one should know of its end: it is near or was lately, and nothing follows. */
export function isDue({ isFuture, daysLeft, isSucceeded }: Term & { readonly isSucceeded: boolean }, renewalDays: number): boolean {
  return !isFuture && !isSucceeded && daysLeft !== null && daysLeft <= renewalDays && daysLeft >= -LATELY_DAYS;
}

export interface Renewable {
  readonly kind: ContractKind;
  readonly state: TermState;
  readonly isForeign: boolean;
  /** There is one for the time after it. */
  readonly isSucceeded: boolean;
  readonly isRequested: boolean;
}

/** Why a contract cannot be renewed now; null: it may be. */
export function renewalRefusal({ kind, state, isForeign, isSucceeded, isRequested }: Renewable): 'forbidden' | 'renewal_early' | 'renewal_exists' | null {
  if (kind === 'other' || isForeign) return 'forbidden';
  if (isSucceeded || (state !== 'ending' && state !== 'ended')) return 'renewal_early';
  return isRequested ? 'renewal_exists' : null;
}

/** Of a request to renew, before it is settled. */
export const openStates = ['new', 'in_work'] as const satisfies readonly RenewalState[];

export function isOpen(state: RenewalState): boolean {
  return openStates.some((open) => open === state);
}

/** Whoever asked or administers the organisation takes a request back. */
export function isOwnRenewal(renewal: { readonly requested_by: string | null }, person: { readonly userId: string; readonly role: string }): boolean {
  return renewal.requested_by === person.userId || person.role === 'administrator';
}
