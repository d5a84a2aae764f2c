import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listClientOrganizations as contract } from '#contract/organizations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { pageOrganizations } from '../../members/queries.ts';

/** Staff see which organisations are in the portal; they change nothing in them. */
export const listClientOrganizations = defineRead({
  name: 'organizations.list-client-organizations',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await pageOrganizations(context.db, input.search, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    return {
      rows: page.map((row) => ({ id: row.id, inn: row.inn, name: row.name, type: row.type, administrators: row.administrators ?? 0, members: row.members ?? 0, createdAt: row.created_at.toISOString() })),
      next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
