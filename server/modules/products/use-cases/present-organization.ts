import type { OrganizationScope } from '#modules/organizations/index.ts';

export function presentOrganization(scope: OrganizationScope) {
  return { id: scope.organizationId, name: scope.organizationName, inn: scope.organizationInn };
}
