import type { InputOf } from '#contract/endpoint.ts';
import type { showOrganization as contract } from '#contract/organizations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterOrganization } from './enter-organization.ts';
import { presentOrganization } from './present-organization.ts';

export const showOrganization = defineRead({
  name: 'organizations.show',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const { organization } = await enterOrganization(context.db, context.actor, input.organizationId);
    return presentOrganization(organization);
  },
});
