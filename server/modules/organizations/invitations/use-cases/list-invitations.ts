import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listInvitations as contract } from '#contract/invitations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterOrganizations } from '../../members/use-cases/enter-organization.ts';
import { pageInvitations } from '../queries.ts';
import { presentInvitations } from './present-invitation.ts';

/** Of the organisations that the actor administers; the provider's are shown too. */
export const listInvitations = defineRead({
  name: 'organizations.list-invitations',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = (await enterOrganizations(context.db, context.actor, input.organization)).filter((scope) => scope.role === 'administrator');
    const administers = new Set(scopes.map((scope) => scope.organizationId));
    const rows = await pageInvitations(context.db, { organizationIds: [...administers], open: input.open !== undefined }, input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    return { rows: await presentInvitations(context.db, page, { administers }), next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null };
  },
});
