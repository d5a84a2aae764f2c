import type { Db, Tx } from '#kernel/db.ts';
import { defineChange } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import type { TakenOrder } from '../../orders/queries.ts';
import { findOrderer } from '../../orders/use-cases/find-orderer.ts';
import { settle } from '../../orders/use-cases/settle-order.ts';
import { markUser, type UserInDirectory } from '../../users/queries.ts';
import { letters } from '../letters.ts';
import { endLinksTo, insertLink } from '../queries.ts';
import { linkContext } from '../rules.ts';

/** Who has ordered the password, as long as a letter reaches them alone; else undefined. */
export async function findOwner(db: Db | Tx, order: TakenOrder) {
  const orderer = await findOrderer(db, order);
  return orderer?.is_confirmed ? orderer : undefined;
}

/** The password is in force: the letter, the end of the order and the wiping of the password in it are one. */
export const handOver = defineChange({
  name: 'cloud.hand-password-over',
  actor: 'system',
  async run(context, { order, user, password }: { order: TakenOrder; user: UserInDirectory; password: string }) {
    const { tx, config, secrets } = context;
    const end = { problem: null, detail: null, connectorIds: [user.directory_id] };
    const owner = await findOwner(tx, order);
    const entry = await settle(context, order, owner ? { ...end, state: 'done', entry: { action: 'cloud.password_reset' } } : { ...end, state: 'failed', problem: 'interrupted', entry: null });
    if (!entry) return context.done(undefined);
    await endLinksTo(tx, user.id);
    await markUser(tx, user.id, { is_locked: false });
    if (!owner) return context.done(undefined, entry);
    const told = { firstName: owner.first_name, name: user.name, login: user.login, supportEmail: config.provider.supportEmail };
    const mail = { to: owner.email, kind: 'cloud.password-reset', cause: `password-reset:${order.id}` };
    if (config.cloud.passwordBy === 'letter') {
      await queueMail(context, { ...mail, letter: letters.byLetter[owner.locale]({ ...told, password }) });
    } else {
      const { token, hash } = secrets.newToken('cloud_password');
      await insertLink(tx, { tokenHash: hash, cloudUserId: user.id, userId: owner.id, sealed: secrets.seal('cloud_password', linkContext(hash), password) });
      await queueMail(context, { ...mail, letter: letters.byLink[owner.locale]({ ...told, url: `${config.publicUrl}/cloud-password#${token}` }) });
    }
    return context.done(undefined, { ...entry, subjectId: user.id });
  },
});
