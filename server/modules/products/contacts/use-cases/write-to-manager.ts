import type { InputOf } from '#contract/endpoint.ts';
import type { writeToManager as contract } from '#contract/products.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findUser } from '#modules/accounts/index.ts';
import { enterOrganization } from '#modules/organizations/index.ts';
import { letters } from '../letters.ts';
import { messagesPerPerson } from '../rules.ts';
import { tellManager } from './tell-manager.ts';

/** Manual, 7: «Если какого-то продукта не хватает», and other questions of any member. */
export const writeToManager = defineChange({
  name: 'products.write-to-manager',
  actor: 'client',
  async run(context, { organization, topic, text }: InputOf<typeof contract>) {
    const scope = await enterOrganization(context.tx, context.actor, organization);
    await takeUseOrRefuse(context.tx, `manager-messages:${scope.userId}`, messagesPerPerson);
    const { firstName, lastName, email, emailConfirmed, userId } = context.actor;
    const { phone } = await findUser(context.tx, userId);
    const to = await tellManager(context, scope, {
      kind: 'products.message-to-manager',
      cause: `manager-message:${newId()}`,
      letter: letters.message.ru({ client: `${firstName} ${lastName}`, organization: scope.organizationName, inn: scope.organizationInn, topic, text, phone, email: emailConfirmed ? email : null }),
    });
    return context.done({ to }, { action: 'manager.written', organizationId: scope.organizationId, subjectName: to });
  },
});
