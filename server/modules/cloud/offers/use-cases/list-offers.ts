import type { listAccessOffers as contract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { listOpenOffers } from '../queries.ts';

export const listAccessOffers = defineRead({
  name: 'cloud.list-access-offers',
  actor: 'client',
  async run(context, { organization }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterSections(context.db, context.actor, organization, 'cloud_users');
    const rows = await listOpenOffers(context.db, scopes.map(({ organizationId }) => organizationId));
    return {
      offers: rows.flatMap((row) => {
        const scope = scopes.find(({ organizationId }) => organizationId === row.organization_id);
        if (!scope) return [];
        return [{
          id: row.id,
          organization: { id: scope.organizationId, name: scope.organizationName, inn: scope.organizationInn },
          cloud: { id: row.cloud_id, name: row.cloud_name },
          formerName: row.former_name,
          user: { id: row.cloud_user_id, name: row.name, login: row.login, sessions: row.sessions },
        }];
      }),
    };
  },
});
