import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listInvitations as contract } from '#contract/invitations.ts';
import { readPage } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterAdministered } from '../../members/use-cases/enter-organization.ts';
import { pageInvitations } from '../queries.ts';
import { presentInvitations } from './present-invitation.ts';

/** Of the organisations that the actor administers; the provider's are shown too. */
export const listInvitations = defineRead({
  name: 'organizations.list-invitations',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterAdministered(context.db, context.actor, input.organization);
    const administers = new Set(scopes.map((scope) => scope.organizationId));
    const filter = { organizationIds: [...administers], open: input.open !== undefined };
    const { page, next } = await readPage(input.limit, (limit) => pageInvitations(context.db, filter, input.after, limit), (row) => row.id);
    return { rows: await presentInvitations(context.db, page, { administers }), next };
  },
});
