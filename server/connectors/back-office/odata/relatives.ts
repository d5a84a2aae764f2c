import type { Instance, ODataBase, Row } from './base.ts';
import { isGuid } from './base.ts';
import type { Relatives } from './paths.ts';

/** So many a set are remembered: some 60 MB at most. */
const MOST = 200_000;
/** In a whole reading, a set of which so many are asked for at once is read from end to end instead. */
const MANY = 50;
const PAGE = 1000;

/** Instances that others refer to, asked for when they are first missed; one memory a reading, for what they say may change. */
export class RelativesOf implements Relatives {
  readonly #base: ODataBase;
  readonly #selects: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, Map<string, Row | null>>();
  readonly #wanted = new Map<string, Set<string>>();
  /** Sets that may still be read from end to end. */
  readonly #whole: Set<string>;

  constructor(base: ODataBase, selects: ReadonlyMap<string, readonly string[]>, isWhole: boolean) {
    this.#base = base;
    this.#selects = selects;
    this.#whole = new Set(isWhole ? selects.keys() : []);
  }

  find(set: string, key: string): Row | null {
    const known = this.#known.get(set)?.get(key);
    if (known !== undefined || !isGuid(key)) return known ?? null;
    const wanted = this.#wanted.get(set) ?? new Set();
    this.#wanted.set(set, wanted.add(key));
    return null;
  }

  /** Works, and works again with what it missed the time before, until it misses nothing. */
  async complete<T>(work: () => T): Promise<T> {
    for (;;) {
      const done = work();
      if (this.#wanted.size === 0) return done;
      for (const [set, keys] of this.#wanted) await this.#ask(set, [...keys]);
      this.#wanted.clear();
    }
  }

  async #ask(set: string, keys: readonly string[]): Promise<void> {
    const select = this.#selects.get(set) ?? [];
    const known = this.#known.get(set) ?? new Map<string, Row | null>();
    this.#known.set(set, known);
    if (keys.length >= MANY && this.#whole.delete(set)) await this.#readAll(set, select, known);
    const missing = keys.filter((key) => !known.has(key));
    for (const row of await this.#base.listByKeys(set, select, missing)) known.set(row.Ref_Key, lean(row, select));
    for (const key of missing) if (!known.has(key)) known.set(key, null);
    for (const key of known.keys()) {
      if (known.size <= MOST + keys.length) break;
      known.delete(key);
    }
  }

  /** Whoever is missed on the way (rows that move between pages) is asked for by key. */
  async #readAll(set: string, select: readonly string[], known: Map<string, Row | null>): Promise<void> {
    for (let skip = 0; ; skip += PAGE) {
      const { rows, count } = await this.#base.list({ set, select, filter: null, orderBy: 'Ref_Key', skip, top: PAGE });
      if (count === null || count > MOST) return;
      for (const row of rows) known.set(row.Ref_Key, lean(row, select));
      if (rows.length === 0 || skip + rows.length >= count) return;
    }
  }
}

/** Without what the base adds of its own. */
function lean(row: Instance, select: readonly string[]): Row {
  return Object.fromEntries(select.map((name) => [name, row[name]]));
}
