import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listAdditions as contract } from '#contract/products.ts';
import { defineRead } from '#kernel/use-case.ts';
import { pageAdditions } from '../queries.ts';
import { presentDeskAdditions } from './present-addition.ts';

export const listAdditions = defineRead({
  name: 'products.list-additions',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await pageAdditions(context.db, input.view, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    return { rows: await presentDeskAdditions(context.db, page), next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null };
  },
});
