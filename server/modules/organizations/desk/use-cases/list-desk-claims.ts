import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listDeskClaims as contract } from '#contract/organizations.ts';
import { readPage } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findClientNames } from '#modules/client-base/index.ts';
import { countUnanswered, countWaiting, pageClaims } from '../queries.ts';
import { presentDeskClaim } from './present-desk-claim.ts';

export const listDeskClaims = defineRead({
  name: 'organizations.list-desk-claims',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { page, next } = await readPage(input.limit, (limit) => pageClaims(context.db, input.view, input.after, limit), (row) => row.id);
    const names = await findClientNames(context.db, page.map((row) => row.inn));
    return {
      rows: page.map((row) => presentDeskClaim(context, row, names.get(row.inn) ?? null)),
      next,
      waiting: await countWaiting(context.db),
      unanswered: await countUnanswered(context.db),
    };
  },
});
