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

/** One client of the provider, as its own system knows it; checked, ready to be kept. */
export interface ClientRecord {
  readonly inn: string;
  readonly kpp: string | null;
  readonly name: string;
  readonly type: OrganizationType;
  readonly manager: ClientManager | null;
  readonly contacts: readonly ClientContact[];
}

/** A row, or a part of it, that cannot be kept. The reason is a code; the words are the caller's. */
export interface Refusal {
  readonly line: number;
  readonly reason: 'inn_length' | 'inn_digits' | 'kpp' | 'name' | 'type' | 'phone' | 'email' | 'manager_email' | 'json' | 'columns' | 'contact_name';
  readonly value: string;
}

export type SourceItem = { readonly record: ClientRecord } | { readonly refusal: Refusal };

/** Where clients come from: read once, from the beginning to the end, in constant memory. */
export interface ClientBaseSource {
  read(): AsyncIterable<SourceItem>;
}
