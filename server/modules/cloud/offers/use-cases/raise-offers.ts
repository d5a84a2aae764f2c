import { defineChange } from '#kernel/use-case.ts';
import { findUser, personName } from '#modules/accounts/index.ts';
import { findMember } from '#modules/organizations/index.ts';
import { cloudTopic } from '../../rules.ts';
import { insertOffers } from '../queries.ts';
import { namesInDirectory } from '../rules.ts';

/** Asks those who look after the cloud what is to become of a former employee's login. */
export const raiseOffers = defineChange({
  name: 'cloud.raise-access-offers',
  actor: 'system',
  async run(context, { organizationId, userId }: { organizationId: string; userId: string }) {
    const { tx } = context;
    // Who has come back meanwhile keeps the login.
    if (await findMember(tx, organizationId, userId)) return context.done(undefined);
    const former = await findUser(tx, userId);
    const clouds = await insertOffers(tx, organizationId, { userId, name: personName(former), email: former.email_confirmed_at === null ? null : former.email, names: namesInDirectory(former) });
    for (const cloudId of new Set(clouds)) await context.tell(cloudTopic(cloudId));
    return context.done(undefined);
  },
});
