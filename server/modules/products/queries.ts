import { sql, type RawBuilder } from 'kysely';

/** What a product, or what a client added, is found by. */
export function namedProduct(alias: 'p' | 'a'): RawBuilder<unknown> {
  return sql`(${sql.ref(`${alias}.name`)} || ' ' || coalesce(${sql.ref(`${alias}.registration_number`)}, ''))`;
}

/** Whether each of the words, written as `searchWords` has them, stands somewhere in the text. */
export function containsWords(text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> {
  if (words.length === 0) return sql<boolean>`true`;
  const plain = sql`replace(replace(lower(${text} collate "und-x-icu"), 'ё', 'е'), '1c', '1с')`;
  return sql<boolean>`${sql.join(words.map((word) => sql`${plain} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`), sql` and `)}`;
}
