import * as z from 'zod/mini';

/** Keyset paging: `after` is the cursor that the page before gave as `next`. */
export const pageQuery = {
  after: z.optional(z.string().check(z.maxLength(2000))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 25),
};

/** One page of rows and the cursor of the next, null at the end. */
export function pageOf<T extends z.core.SomeType>(row: T) {
  return z.object({ rows: z.array(row), next: z.nullable(z.string()) });
}
