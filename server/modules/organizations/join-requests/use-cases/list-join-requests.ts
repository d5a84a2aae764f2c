import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listJoinRequests as contract } from '#contract/join-requests.ts';
import { readPage } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { enterAdministered } from '../../members/use-cases/enter-organization.ts';
import { pageJoinRequests } from '../queries.ts';

/** Manual, 6: requests that wait for the administrators, of all organisations that the actor administers. */
export const listJoinRequests = defineRead({
  name: 'organizations.list-join-requests',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterAdministered(context.db, context.actor, input.organization);
    const scopeOf = new Map(scopes.map((scope) => [scope.organizationInn, scope]));
    const { page, next } = await readPage(input.limit, (limit) => pageJoinRequests(context.db, [...scopeOf.keys()], input.after, limit), (row) => row.id);
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
      next,
    };
  },
});
