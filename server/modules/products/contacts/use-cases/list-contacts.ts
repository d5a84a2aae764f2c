import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listContacts as contract } from '#contract/products.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listPersonalManagers, type Manager } from '#modules/client-base/index.ts';
import { enterOrganizations } from '#modules/organizations/index.ts';
import { presentOrganization } from '../../use-cases/present-organization.ts';

/** Manual, 7: «Контакты»: each manager once, with the organisations that they serve. */
export const listContacts = defineRead({
  name: 'products.list-contacts',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterOrganizations(context.db, context.actor, input.organization);
    const personal = await listPersonalManagers(context.db, scopes.map((scope) => scope.organizationInn), context.config.calendar.timeZone);
    const served = new Set(personal.map((one) => one.inn));
    return {
      managers: [...Map.groupBy(personal, (one) => one.manager.id).values()].flatMap(([first, ...others]) => {
        if (!first) return [];
        const inns = new Set([first, ...others].map((one) => one.inn));
        const { manager, absence } = first;
        return [{
          organizations: scopes.filter((scope) => inns.has(scope.organizationInn)).map(presentOrganization),
          manager: presentManager(manager),
          absence: absence && { until: absence.until, substitute: absence.substitute && presentManager(absence.substitute) },
        }];
      }),
      without: scopes.filter((scope) => !served.has(scope.organizationInn)).map(presentOrganization),
    };
  },
});

function presentManager({ id, name, position, phone, email, workingHours, photoFileId }: Manager) {
  return { name, position, phone, email, workingHours, photo: id === null || photoFileId === null ? null : `/api/managers/${id}/photo` };
}
