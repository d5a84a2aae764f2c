import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listRenewals as contract } from '#contract/products.ts';
import { defineRead } from '#kernel/use-case.ts';
import { pageRenewals } from '../queries.ts';
import { presentDeskRenewals } from './present-renewal.ts';

export const listRenewals = defineRead({
  name: 'products.list-renewals',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await pageRenewals(context.db, input.view, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    return { rows: await presentDeskRenewals(context.db, page), next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null };
  },
});
