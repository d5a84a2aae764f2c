import { CompiledQuery, sql, type Compilable, type RawBuilder } from 'kysely';
import type { Db, Tx } from './db.ts';

/** A value that comes with each call. */
class Slot {
  readonly key: PropertyKey;
  constructor(key: PropertyKey) {
    this.key = key;
  }
}

/** What stands in the query where a value will come. */
type Places<P> = { readonly [K in keyof P]: RawBuilder<P[K]> };

/**
 * A query that is built once and run often: building costs the process about as much as running
 * costs the database. `build` writes it with places for the values, by name; each call hands them in.
 */
export function prepareQuery<P extends object, O>(build: (db: Db | Tx, places: Places<P>) => Compilable<O>): (db: Db | Tx, values: P) => Promise<O[]> {
  const placeholders = new Proxy({}, { get: (_target, key) => sql`${new Slot(key)}` }) as Places<P>;
  let built: { text: string; places: readonly unknown[] } | undefined;
  return async (db, values) => {
    if (!built) {
      const compiled = build(db, placeholders).compile();
      built = { text: compiled.sql, places: compiled.parameters };
    }
    const parameters = built.places.map((place) => (place instanceof Slot ? (values as Record<PropertyKey, unknown>)[place.key] : place));
    return (await db.executeQuery<O>(CompiledQuery.raw(built.text, parameters))).rows;
  };
}
