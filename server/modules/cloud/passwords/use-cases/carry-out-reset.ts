import type { Directory, DirectoryPlace } from '#connectors/directory/port.ts';
import { trouble } from '#connectors/trouble.ts';
import { generatePassword } from '#kernel/generate-password.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { defineChange } from '#kernel/use-case.ts';
import { placeOf } from '../../clouds/rules.ts';
import type { TakenOrder } from '../../orders/queries.ts';
import { afterTrouble, missing, type Outcome } from '../../orders/rules.ts';
import type { Worker } from '../../orders/steps/use-cases/on-each-server.ts';
import { findUserInDirectory, type UserInDirectory } from '../../users/queries.ts';
import { isBeingSet, keepPassword } from '../queries.ts';
import { GROUPS, isLonger, MORE_GROUPS, orderContext } from '../rules.ts';
import { findOwner, handOver } from './hand-over.ts';

/**
 * The password is written down, sealed, before it is set, and wiped when its owner has it. So whoever goes on after a crash
 * finds the one that may be in force by now, and hands that over or sets the same again: no password is in force that
 * nobody will get, and nobody gets one that is not.
 */
export async function carryOutReset(worker: Worker, order: TakenOrder): Promise<Outcome> {
  const { runtime, connections } = worker;
  const user = await findUserInDirectory(runtime.db, order.cloud_user_id ?? '');
  const place = user && placeOf(user);
  if (!user || !place) return missing;
  if (!(await findOwner(runtime.db, order))) return { kind: 'failed', problem: 'interrupted', detail: 'who ordered it has no access any more' };
  const directory = await connections.directory(user.directory_id);
  if ('kind' in directory) return order.sealed_password ? { kind: 'unclear', trouble: directory } : afterTrouble(directory);
  return setPassword(worker, order, { user, place, directory });
}

interface Target {
  readonly user: UserInDirectory;
  readonly place: DirectoryPlace;
  readonly directory: Directory;
}

async function setPassword(worker: Worker, order: TakenOrder, { user, place, directory }: Target): Promise<Outcome> {
  const { runtime, origin } = worker;
  const begun = order.sealed_password;
  let sealed = begun ?? (await newPassword(worker, order, user, null));
  let password = openPassword(runtime, order, sealed);
  const earlier = begun && (await directory.checkPassword(place, user.key, password));
  if (earlier?.kind !== 'works') {
    // Long after it was ordered nobody waits for another password.
    if (order.is_late) return earlier?.kind === 'trouble' ? { kind: 'unclear', trouble: earlier } : { kind: 'failed', problem: 'interrupted', detail: null };
    // A worker that stood still for so long that another has gone on sets nothing any more.
    if (!(await isBeingSet(runtime.db, order.id, sealed))) throw new Error('another worker is at this order');
    let outcome = await directory.resetPassword(place, user.key, password);
    if (outcome.kind === 'policy' && !isLonger(password)) {
      sealed = await newPassword(worker, order, user, sealed);
      password = openPassword(runtime, order, sealed);
      outcome = await directory.resetPassword(place, user.key, password);
    }
    if (outcome.kind === 'policy') return { kind: 'failed', problem: 'policy', detail: outcome.detail };
    if (outcome.kind === 'missing') return missing;
    // What goes wrong now says nothing of an earlier try, which may have set it.
    if (outcome.kind === 'trouble' && outcome.code !== 'timed_out') return begun ? { kind: 'unclear', trouble: outcome } : afterTrouble(outcome);
    const check = await directory.checkPassword(place, user.key, password);
    if (check.kind === 'trouble') return { kind: 'unclear', trouble: check };
    // Directories say to the right password only that the account is disabled.
    if (check.kind !== 'works' && check.kind !== 'disabled') return { kind: 'unclear', trouble: trouble('unexpected', `after the password was set: ${check.kind}`) };
  }
  await handOver.execute(runtime, origin, { order, user, password });
  return { kind: 'done' };
}

function openPassword({ secrets }: Runtime, { id }: TakenOrder, sealed: Buffer): string {
  return secrets.open('cloud_password', orderContext(id), sealed);
}

/** Written down before the directory hears of it; a longer one in place of one that the domain's policy has refused. */
async function newPassword({ runtime, origin }: Worker, order: TakenOrder, { login, name }: UserInDirectory, refused: Buffer | null): Promise<Buffer> {
  const password = generatePassword([login, name], refused ? MORE_GROUPS : GROUPS);
  const sealed = runtime.secrets.seal('cloud_password', orderContext(order.id), password);
  await writeDown.execute(runtime, origin, { order, refused, sealed });
  return sealed;
}

const writeDown = defineChange({
  name: 'cloud.write-password-down',
  actor: 'system',
  async run(context, { order, refused, sealed }: { order: TakenOrder; refused: Buffer | null; sealed: Buffer }) {
    if (!(await keepPassword(context.tx, order.id, refused, sealed))) throw new Error('another worker is at this order');
    return context.done(undefined);
  },
});
