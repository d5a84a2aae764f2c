import { innProblem } from '#contract/inn.ts';
import type { CompanyStatus } from '#contract/organizations.ts';

/** What the state's register says of a legal entity or an entrepreneur; checked, ready to be kept. */
export interface Company {
  readonly inn: string;
  /** Short, with the legal form. */
  readonly name: string;
  readonly fullName: string;
  /** Entrepreneurs have none. */
  readonly kpp: string | null;
  /** Of 13 digits, an entrepreneur's of 15. */
  readonly ogrn: string | null;
  readonly address: string | null;
  /** Whoever acts without a power of attorney: a person, or a company that manages. Entrepreneurs have none. */
  readonly head: { readonly name: string; readonly post: string | null } | null;
  readonly status: CompanyStatus;
  /** Days, like `2026-03-31`. */
  readonly registeredOn: string | null;
  readonly liquidatedOn: string | null;
}

/** How a look-up ended. Every end is a value; adapters throw for none of them. */
export type CompanyAnswer =
  | { kind: 'found'; company: Company }
  /** No company of this INN is known there, which proves nothing: private persons are in no register. */
  | { kind: 'unknown' }
  /** Nothing can be said now. `detail` is for the staff and repeats neither a key nor what the other side wrote. */
  | { kind: 'unavailable'; code: string; detail: string };

export interface CompanyRegistry {
  readonly name: string;
  /** Answers within a few seconds, with `unavailable` if need be. */
  find(inn: string): Promise<CompanyAnswer>;
}

/** What cannot be an INN is nobody's and is not passed on: it may be anything that somebody typed. */
export function isInn(inn: string): boolean {
  return innProblem(inn, inn.length === 12 ? 'entrepreneur' : 'legal_entity') === null;
}
