import type { ExchangeRecord, Feed, Refusal, ReadingProblem } from '#contract/back-office.ts';
import type { OrganizationType } from '#contract/inn.ts';

export type { ExchangeRecord, Feed, Refusal };

/** The name of what `npm run import` brings. A connected source takes its records over. */
export const FILES_SOURCE = 'files';

/** Where a reading goes on; means something to its source only. */
export type Place = Readonly<Record<string, string | number>>;

/** A record as a source has it, put into the form of `contract/back-office.ts` but not checked yet. */
export interface Found {
  /** The source's key, or the line of a file: what staff look for when it is refused. */
  readonly place: string;
  readonly fields: unknown;
}

export interface Page {
  readonly found: readonly Found[];
  /** What could not even be read as a record. */
  readonly refusals: readonly Refusal[];
  /** Null: the feed has been read to its end. */
  readonly next: Place | null;
}

/** A product of ours by its registration number, which no two clients have; of several, the newest. */
export interface Known {
  readonly key: string;
  readonly inn: string;
}

export interface ReadOptions {
  /** All there is, or what may have changed lately. */
  readonly whole: boolean;
  /** Where an earlier reading stopped; null: from the beginning. */
  readonly from: Place | null;
  /** What of ours a source must be asked by, where it cannot be asked for all: some at a time, in the order of keys, each key once; none: that was all. */
  readonly known?: (after: string | null) => Promise<readonly Known[]>;
}

/** One of the provider's systems. Reading is safe to break off and go on with; it never changes anything there. */
export interface BackOfficeSource {
  /** Stands in the database beside every record: never to be changed. */
  readonly name: string;
  readonly isSimulated: boolean;
  readonly feeds: readonly Feed[];
  /** Pages in an order that does not change while it is read. Throws `SourceError`. */
  read(feed: Feed, options: ReadOptions): AsyncIterable<Page>;
  /** Of these keys, those that the source surely has no more: asked one by one before anything is marked. */
  findGone(feed: Feed, keys: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A source that cannot be read now, or answers what is not to be believed. `detail` holds no secret and no person's data. */
export class SourceError extends Error {
  readonly problem: ReadingProblem;
  readonly detail: string;

  constructor(problem: ReadingProblem, detail: string, options?: ErrorOptions) {
    super(`${problem}: ${detail}`, options);
    this.name = 'SourceError';
    this.problem = problem;
    this.detail = detail;
  }
}

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
  readonly id: string | null;
  readonly removed: boolean;
  readonly inn: string;
  readonly kpp: string | null;
  readonly name: string;
  readonly type: OrganizationType;
  readonly manager: ClientManager | null;
  /** All that this record has, over all pages of a reading; null: it says nothing of contacts. */
  readonly contacts: readonly ClientContact[] | null;
}
