import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listStaffClients as contract } from '#contract/invitations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { pageClients } from '#modules/client-base/index.ts';
import { countMembersByInn } from '../../members/queries.ts';

/** The provider's clients, with how many of each are in the portal. */
export const listStaffClients = defineRead({
  name: 'organizations.list-staff-clients',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const rows = await pageClients(context.db, input.search, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    const numbers = await countMembersByInn(context.db, page.map((row) => row.inn));
    return {
      rows: page.map((row) => ({ inn: row.inn, name: row.name, managerName: row.manager_name, members: numbers.get(row.inn)?.members ?? 0, administrators: numbers.get(row.inn)?.administrators ?? 0 })),
      next: rows.length > input.limit ? (page.at(-1)?.inn ?? null) : null,
    };
  },
});
