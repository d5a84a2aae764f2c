import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listDeskClaims as contract } from '#contract/organizations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findClientNames } from '#modules/client-base/index.ts';
import { countUnanswered, countWaiting, pageClaims } from '../queries.ts';
import { presentDeskClaim } from './present-desk-claim.ts';

export const listDeskClaims = defineRead({
  name: 'organizations.list-desk-claims',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await pageClaims(context.db, input.view, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    const names = await findClientNames(context.db, page.map((row) => row.inn));
    return {
      rows: page.map((row) => presentDeskClaim(context, row, names.get(row.inn) ?? null)),
      next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
      waiting: await countWaiting(context.db),
      unanswered: await countUnanswered(context.db),
    };
  },
});
