import type { Sight, Trouble } from '../trouble.ts';

/** Where a client's users stand in the directory. A group's members are taken with those of groups inside it. */
export type DirectoryPlace = { readonly unit: string } | { readonly group: string };

export interface DirectoryUser {
  /** Outlives renaming and moving: objectGUID as lower-case text. */
  readonly id: string;
  /** sAMAccountName. */
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly isDisabled: boolean;
  /** By wrong tries, now. */
  readonly isLocked: boolean;
  readonly lastSignedInAt: Date | null;
}

/** `missing`: no such user at the place (any more); nothing was done. */
export type ChangeOutcome = { readonly kind: 'done' } | { readonly kind: 'missing' } | Trouble;
/** `policy`: the domain does not take this password; nothing was changed. */
export type ResetOutcome = ChangeOutcome | { readonly kind: 'policy'; readonly detail: string };
/** `works` also when it must be changed at the next sign-in: the directory says so to the right password only. */
export type PasswordCheck = { readonly kind: 'works' | 'wrong' | 'disabled' | 'locked' | 'missing' } | Trouble;

/** The provider's directory of users. Users are looked for below a client's place only, whatever id is handed in. */
export interface Directory {
  listUsers(place: DirectoryPlace): Promise<{ readonly kind: 'listed'; readonly users: readonly DirectoryUser[] } | Trouble>;
  /** Sets the password and unlocks the account. After `timed_out` ask `checkPassword` what holds. */
  resetPassword(place: DirectoryPlace, userId: string, password: string): Promise<ResetOutcome>;
  checkPassword(place: DirectoryPlace, userId: string, password: string): Promise<PasswordCheck>;
  setDisabled(place: DirectoryPlace, userId: string, isDisabled: boolean): Promise<ChangeOutcome>;
  /**
   * For a test by an engineer: what is seen from here, and whether the one before a reset password still opens the
   * account (`old_password_lives`: "no", "yes" or "unknown"; Samba lets it live on for 60 minutes by default).
   * `trial`: the login of an account at the place that may be reset for it, to what nobody knows; none: it stays "unknown".
   */
  look(place: DirectoryPlace | null, trial: string | null): Promise<Sight>;
  close(): Promise<void>;
}
