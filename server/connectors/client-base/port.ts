import type { OrganizationType } from '#contract/inn.ts';

export interface ClientContact {
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly position: string | null;
}

export interface ClientManager {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

/**
 * One client of the provider, as its own system knows it; checked, ready to be kept. Several records of
 * one INN make one client, whose contacts add up.
 */
export interface ClientRecord {
  readonly inn: string;
  readonly kpp: string | null;
  readonly name: string;
  readonly type: OrganizationType;
  readonly manager: ClientManager | null;
  readonly contacts: readonly ClientContact[];
}

/** Why something was not kept: the whole line, the organisation, a contact or a part of it, the manager. */
export type RefusalReason =
  | 'line_too_long' | 'quotes' | 'cells' | 'encoding' | 'json'
  | 'inn_missing' | 'inn_length' | 'inn_digits' | 'kpp' | 'name' | 'name_too_long' | 'type'
  | 'contact' | 'contact_name' | 'contact_too_long' | 'phone' | 'phone_country' | 'email'
  | 'manager' | 'manager_email' | 'manager_phone';

/** A row, or a part of it, that cannot be kept. The reason is a code; the words are the caller's. */
export interface Refusal {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** What stood there, shortened; as it came, so mind where it is shown. */
  readonly value: string;
}

export type SourceItem = { readonly record: ClientRecord } | { readonly refusal: Refusal };

/** Where clients come from: read once, from the beginning to the end, in constant memory. */
export interface ClientBaseSource {
  read(): AsyncIterable<SourceItem>;
}
