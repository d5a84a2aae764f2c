import type { Client } from '#kernel/actor.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { listPersonalManagers, whoAnswers } from '#modules/client-base/index.ts';
import { queueMail, type Letter } from '#modules/notify/index.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';

/**
 * Writes to whoever serves the organisation now: its manager, the substitute, else the manager on duty; an answer goes
 * to the client. Says how the one is called to whom it went.
 */
export async function tellManager(context: ChangeContext<Client>, scope: OrganizationScope, told: { kind: string; cause: string; letter: Letter }): Promise<string> {
  const { actor, config } = context;
  const [personal] = await listPersonalManagers(context.tx, [scope.organizationInn], config.calendar.timeZone);
  const manager = whoAnswers(personal) ?? { name: config.provider.name, email: config.provider.dutyManagerEmail };
  await queueMail(context, { to: manager.email, ...told, ...(actor.emailConfirmed ? { replyTo: actor.email } : {}) });
  return manager.name;
}
