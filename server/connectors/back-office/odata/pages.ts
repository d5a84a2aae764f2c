import { SourceError } from '../port.ts';
import { AnswerError } from '../source-http.ts';
import type { Instance, ODataBase, Question } from './base.ts';

/** Rows of the page before that each page begins with: when they are not there, rows were deleted in between. */
const OVERLAP = 20;
const FIRST = 100;
const MOST = 1000;
/** A page of so much is quick to make and to read, be the instances long or short. */
const TARGET_BYTES = 1024 * 1024;
const SHRINKS_BY = 4;

/** How many instances to ask for; learns from what they weigh and from what the base cannot take. */
export class PageSize {
  rows = FIRST;

  learn(bytes: number, rows: number): void {
    if (rows > 0) this.rows = Math.max(1, Math.min(MOST, Math.floor(TARGET_BYTES / (bytes / rows))));
  }

  /** False: it cannot be less. */
  shrink(): boolean {
    const before = this.rows;
    this.rows = Math.max(1, Math.floor(this.rows / SHRINKS_BY));
    return this.rows < before;
  }
}

/** Where the next page begins, and the keys that it must begin with. */
export interface Spot {
  readonly skip: number;
  readonly tail: readonly string[];
}
export const BEGINNING: Spot = { skip: 0, tail: [] };

export interface Walked {
  readonly rows: readonly Instance[];
  readonly spot: Spot;
  readonly isLast: boolean;
}

/**
 * Pages by `$top` and `$skip`, for 1C compares references by nothing but equality. Rows may be deleted while it is
 * read: then the place is lost, and the walk goes back until it knows where it is. It may give a row twice, but
 * leaves out none that was there all the time. Throws when a page brings less than the base itself counts, or
 * nothing new.
 */
export async function* walk(base: ODataBase, question: Pick<Question, 'set' | 'select' | 'filter' | 'orderBy'>, from: Spot, size: PageSize): AsyncGenerator<Walked> {
  let { skip, tail } = from;
  let doubted: number | null = null;
  for (;;) {
    const top = size.rows + tail.length;
    const page = await base.list({ ...question, skip, top }).catch((error: unknown) => {
      if (error instanceof AnswerError && error.traits.isHeavy === true && size.shrink()) return null;
      throw error;
    });
    if (page === null) {
      const kept = tail.slice(-size.rows);
      skip += tail.length - kept.length;
      tail = kept;
      continue;
    }
    const { rows, count } = page;
    size.learn(page.bytes, rows.length);
    const known = new Set(tail);
    const fresh = rows.filter((row) => !known.has(row.Ref_Key));
    const end = skip + rows.length;
    const isLast = count === null ? rows.length < top : end >= count;
    if (rows.length > 0 && rows.at(-1)?.Ref_Key === tail.at(-1) && !isLast) throw new SourceError('page_repeats', `${question.set}: nothing new after ${end} of ${count ?? 'an unknown number'}`);
    const promised = count === null ? 0 : Math.min(top, count - skip);
    if (rows.length < promised) {
      if (doubted === skip) throw new SourceError('cut_off', `${question.set}: ${rows.length} of ${promised}`);
      // The base may count and choose at two moments.
      doubted = skip;
      continue;
    }
    if (skip > 0 && fresh.length === rows.length) {
      skip = Math.max(0, skip - size.rows);
      continue;
    }
    if (rows.length > 0) tail = rows.slice(-Math.min(OVERLAP, size.rows)).map((row) => row.Ref_Key);
    skip = Math.max(0, end - tail.length);
    yield { rows: fresh, spot: { skip, tail }, isLast };
    if (isLast) return;
  }
}
