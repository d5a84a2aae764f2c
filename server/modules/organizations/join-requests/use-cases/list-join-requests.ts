import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listJoinRequests as contract } from '#contract/join-requests.ts';
import { defineRead } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { enterOrganizations } from '../../members/use-cases/enter-organization.ts';
import { pageJoinRequests } from '../queries.ts';

/** Manual, 6: requests that wait for the administrators, of all organisations that the actor administers. */
export const listJoinRequests = defineRead({
  name: 'organizations.list-join-requests',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = (await enterOrganizations(context.db, context.actor, input.organization)).filter((scope) => scope.role === 'administrator');
    const scopeOf = new Map(scopes.map((scope) => [scope.organizationInn, scope]));
    const rows = await pageJoinRequests(context.db, [...scopeOf.keys()], input.after, input.limit + 1);
    const page = rows.slice(0, input.limit);
    return {
      rows: page.flatMap((row) => {
        const scope = scopeOf.get(row.inn);
        if (!scope) return [];
        return [{
          id: row.id,
          organizationId: scope.organizationId,
          organizationName: scope.organizationName,
          organizationInn: row.inn,
          name: personName(row),
          phone: row.phone,
          email: row.email,
          emailConfirmed: row.email_confirmed_at !== null,
          position: row.position,
          createdAt: row.created_at.toISOString(),
        }];
      }),
      next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
