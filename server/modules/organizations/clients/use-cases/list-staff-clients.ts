import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listStaffClients as contract } from '#contract/invitations.ts';
import { readPage } from '#kernel/cursor.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findClientCards, pageClientInns } from '#modules/client-base/index.ts';
import { findOrganizationsByInn, pageOrganizationInns } from '../queries.ts';

type Wanted = InputOf<typeof contract>;

/** The provider's clients: who stands in the client base, and who is in the portal without a card there. */
export const listStaffClients = defineRead({
  name: 'organizations.list-staff-clients',
  actor: 'staff',
  async run(context, input: Wanted): Promise<OutputOf<typeof contract>> {
    const { page, next } = await readPage(input.limit, (limit) => innsOf(context.db, { ...input, limit }), (last) => last);
    const cards = await findClientCards(context.db, page);
    const organizations = await findOrganizationsByInn(context.db, page);
    const rows = page.map((inn) => {
      const [card, organization] = [cards.get(inn), organizations.get(inn)];
      return {
        inn,
        name: card?.name ?? organization?.name ?? inn,
        inClientBase: card !== undefined,
        managerName: card?.manager_name ?? null,
        members: organization?.members ?? 0,
        administrators: organization?.administrators ?? 0,
        inPortalSince: organization?.created_at.toISOString() ?? null,
      };
    });
    return { rows, next };
  },
});

/** Of both lists the first ones, as one: either goes by INN. */
async function innsOf(db: Db, { search, after, limit }: Wanted): Promise<string[]> {
  const known = await pageClientInns(db, search, after, limit);
  const claimed = await pageOrganizationInns(db, search, after, limit);
  return [...new Set([...known, ...claimed])].sort().slice(0, limit);
}
