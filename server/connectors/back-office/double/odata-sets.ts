import { fits, ODataFault, type DoubleRow, type Expression } from './odata-filter.ts';

export interface SetQuestion {
  readonly filter: Expression | null;
  readonly orderBy: ReadonlyArray<{ readonly field: string; readonly isDescending: boolean }>;
  readonly skip: number;
  readonly top: number;
}

export interface EntitySet {
  /** Names of the properties; asking for another one is an error. */
  readonly properties: ReadonlySet<string>;
  select(question: SetQuestion): { count: number; rows: DoubleRow[] };
  find(key: string): DoubleRow | undefined;
}

/** 1C orders by a reference as it shows it: a catalogue's name, a document's date and number. */
const shownAs = (row: DoubleRow) => String(row['Description'] ?? `${String(row['Date'])} ${String(row['Number'])}`);

/** Instances that lie in an array, which a test may change while it is read. */
export class ListedSet implements EntitySet {
  readonly rows: DoubleRow[];
  readonly properties: ReadonlySet<string>;

  constructor(rows: readonly DoubleRow[]) {
    this.rows = [...rows];
    this.properties = new Set(rows.flatMap((row) => Object.keys(row)));
  }

  select({ filter, orderBy, skip, top }: SetQuestion) {
    const found = this.rows.filter((row) => filter === null || fits(row, filter));
    const valueOf = (row: DoubleRow, field: string) => (field === 'Ref_Key' ? shownAs(row) : String(row[field]));
    found.sort((one, other) => {
      for (const { field, isDescending } of orderBy) {
        const [a, b] = [valueOf(one, field), valueOf(other, field)];
        if (a !== b) return a < b === isDescending ? 1 : -1;
      }
      return 0;
    });
    return { count: found.length, rows: found.slice(skip, skip + top) };
  }

  find(key: string) {
    return this.rows.find((row) => row['Ref_Key'] === key);
  }
}

export interface Generator {
  readonly size: number;
  /** The same for the same index, always. */
  row(index: number): DoubleRow;
  /** -1: none. */
  indexOf(key: string): number;
}

/** Instances made from their index when they are asked for, so that a million takes no memory. Dated ones come in the order of their dates. */
export class GeneratedSet implements EntitySet {
  readonly properties: ReadonlySet<string>;
  readonly #generator: Generator;
  readonly #first: DoubleRow;

  constructor(generator: Generator) {
    this.#generator = generator;
    this.#first = generator.row(0);
    this.properties = new Set(Object.keys(this.#first));
  }

  select({ filter, orderBy, skip, top }: SetQuestion) {
    const keys = keysOf(filter);
    if (keys) {
      const rows = keys.map((key) => this.find(key)).filter((row) => row !== undefined);
      return { count: rows.length, rows };
    }
    const [from, to] = this.#range(filter);
    const isBackwards = orderBy[0]?.isDescending === true;
    const length = Math.max(0, Math.min(top, to - from - skip));
    return { count: to - from, rows: Array.from({ length }, (_, index) => this.#generator.row(isBackwards ? to - 1 - skip - index : from + skip + index)) };
  }

  find(key: string) {
    const index = this.#generator.indexOf(key);
    return index === -1 ? undefined : this.#generator.row(index);
  }

  /** A stretch of dates; all else that is asked must be the same for all. */
  #range(filter: Expression | null): [from: number, to: number] {
    let range: [number, number] = [0, this.#generator.size];
    for (const part of filter === null ? [] : filter.kind === 'and' ? filter.parts : [filter]) {
      if (part.kind === 'compare' && part.literal.type === 'datetime') {
        const at = this.#firstFrom(part.literal.value);
        if (part.operator === 'ge') range = [Math.max(range[0], at), range[1]];
        else if (part.operator === 'lt') range = [range[0], Math.min(range[1], at)];
        else throw new ODataFault(500, '-1', 'not generated');
      } else if (!fits(this.#first, part)) return [0, 0];
    }
    return range;
  }

  #firstFrom(date: string): number {
    let [low, high] = [0, this.#generator.size];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (String(this.#generator.row(middle)['Date']) < date) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of `Ref_Key eq … or Ref_Key eq …`. */
function keysOf(filter: Expression | null): string[] | null {
  if (filter === null) return null;
  const parts = filter.kind === 'or' ? filter.parts : [filter];
  const keys = parts.map((part) => (part.kind === 'compare' && part.field === 'Ref_Key' ? part.literal.value : null));
  return keys.every((key) => key !== null) ? keys : null;
}
