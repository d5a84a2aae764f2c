import { sql } from 'kysely';

/** What a column equals when it is one of these. The list is one parameter, so that a statement reads the same however long it is. */
export function anyId(ids: Iterable<string>) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}

export function anyText(texts: Iterable<string>) {
  return sql<string>`any(${[...texts]}::text[])`;
}
