import { defineChange } from '#kernel/use-case.ts';
import { placeOf } from '../../clouds/rules.ts';
import type { TakenOrder } from '../../orders/queries.ts';
import { afterTrouble, missing, type Outcome } from '../../orders/rules.ts';
import type { Worker } from '../../orders/steps/use-cases/on-each-server.ts';
import { settle } from '../../orders/use-cases/settle-order.ts';
import { findUserInDirectory, markUser, type UserInDirectory } from '../queries.ts';

/** Closes a login. Doing it twice is as good as once. */
export async function carryOutDisabling({ runtime, origin, connections }: Worker, order: TakenOrder): Promise<Outcome> {
  const user = await findUserInDirectory(runtime.db, order.cloud_user_id ?? '');
  const place = user && placeOf(user);
  if (!user || !place) return missing;
  const directory = await connections.directory(user.directory_id);
  if ('kind' in directory) return afterTrouble(directory);
  const outcome = await directory.setDisabled(place, user.key, true);
  if (outcome.kind === 'missing') return missing;
  if (outcome.kind === 'trouble') return afterTrouble(outcome);
  await keepDisabled.execute(runtime, origin, { order, user });
  return { kind: 'done' };
}

const keepDisabled = defineChange({
  name: 'cloud.keep-disabled',
  actor: 'system',
  async run(context, { order, user }: { order: TakenOrder; user: UserInDirectory }) {
    const entry = await settle(context, order, { state: 'done', problem: null, detail: null, connectorIds: [user.directory_id], entry: { action: 'cloud.user_disabled' } });
    if (!entry) return context.done(undefined);
    await markUser(context.tx, user.id, { is_disabled: true });
    return context.done(undefined, entry);
  },
});
