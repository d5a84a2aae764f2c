import type { Profile } from './api.ts';

export type EmailState =
  | { state: 'confirmed' }
  | { state: 'unconfirmed'; email: string }
  /** `next` takes the place of `now` when its link is followed. */
  | { state: 'pending'; next: string; now: string };

/** How the address stands; a new one that waits matters more than whether the old one was confirmed. */
export function emailState({ email, emailConfirmed, pendingEmail }: Pick<Profile, 'email' | 'emailConfirmed' | 'pendingEmail'>): EmailState {
  if (pendingEmail !== null) return { state: 'pending', next: pendingEmail, now: email };
  return emailConfirmed ? { state: 'confirmed' } : { state: 'unconfirmed', email };
}

/** What the form holds: the wanted address. Saving the form as it is must not take a change back. */
export function wantedEmail({ email, pendingEmail }: Pick<Profile, 'email' | 'pendingEmail'>): string {
  return pendingEmail ?? email;
}
