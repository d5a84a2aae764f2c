import type { AdditionState } from '#contract/products.ts';

export const additionsPerOrganization = { count: 30, seconds: 24 * 3600 };

/** How long a client reads why an addition was declined. */
export const DECLINED_SHOWN_DAYS = 30;

/** An addition becomes one with the back office's product, whatever staff have said of it by then. */
export const mergeable = ['checking', 'confirmed', 'declined'] as const satisfies readonly AdditionState[];

/** Whoever added it or administers the organisation takes it back. */
export function mayWithdraw(addition: { readonly state: AdditionState; readonly added_by: string | null }, person: { readonly userId: string; readonly role: string }): boolean {
  return addition.state === 'checking' && isOwn(addition, person);
}

export function isOwn(addition: { readonly added_by: string | null }, person: { readonly userId: string; readonly role: string }): boolean {
  return addition.added_by === person.userId || person.role === 'administrator';
}
