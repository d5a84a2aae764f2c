import type { InputOf } from '#contract/endpoint.ts';
import type { showOrganization as contract } from '#contract/organizations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { DomainError } from '#kernel/errors.ts';
import { findOrganizationOf } from '../queries.ts';
import { enterOrganization } from './enter-organization.ts';
import { presentOrganization } from './present-organization.ts';

export const showOrganization = defineRead({
  name: 'organizations.show',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const scope = await enterOrganization(context.db, context.actor, input.organizationId);
    const organization = await findOrganizationOf(context.db, scope.userId, scope.organizationId);
    if (!organization) throw new DomainError('not_found');
    return presentOrganization(organization);
  },
});
