import type { SessionsBlock } from '#connectors/infobase-cluster/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import type { TakenOrder } from '../../orders/queries.ts';
import { afterTrouble, missing, type Outcome } from '../../orders/rules.ts';
import type { Worker } from '../../orders/steps/use-cases/on-each-server.ts';
import { settle } from '../../orders/use-cases/settle-order.ts';
import { deleteBlock, findInfobase, markBlockRead, saveAccess, saveBlock, type InfobaseInCluster } from '../queries.ts';
import { codeContext, type OrderedBlock } from '../rules.ts';

/** Sets a block or takes one away. Doing it twice is as good as once. */
export async function carryOutBlock({ runtime, origin, connections }: Worker, order: TakenOrder): Promise<Outcome> {
  const infobase = await findInfobase(runtime.db, order.infobase_id ?? '');
  if (!infobase) return missing;
  const cluster = await connections.cluster(infobase.connector_id);
  if ('kind' in cluster) return afterTrouble(cluster);
  const access = await connections.infobaseAccess(infobase.id);
  if (access && 'kind' in access) return afterTrouble(access);
  const ordered = order.block as OrderedBlock | null;
  const block = ordered && openBlock(ordered, runtime.secrets.open('permission_code', codeContext(infobase.id), Buffer.from(ordered.sealedCode, 'base64')));
  const outcome = await cluster.setBlock(infobase.key, access, block);
  if (outcome.kind === 'missing') return missing;
  if (outcome.kind === 'trouble') return afterTrouble(outcome);
  if (outcome.kind === 'access_refused') {
    await keepRefusal.execute(runtime, origin, { infobase });
    return { kind: 'failed', problem: 'refused', detail: 'the cluster asks for an administrator of the infobase' };
  }
  await keepBlock.execute(runtime, origin, { order, infobase, block: ordered });
  return { kind: 'done' };
}

function openBlock({ from, to, message }: OrderedBlock, permissionCode: string): SessionsBlock {
  return { from: moment(from), to: moment(to), message, permissionCode };
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

const keepBlock = defineChange({
  name: 'cloud.keep-block',
  actor: 'system',
  async run(context, { order, infobase, block }: { order: TakenOrder; infobase: InfobaseInCluster; block: OrderedBlock | null }) {
    const entry = await settle(context, order, { state: 'done', problem: null, detail: null, connectorIds: [], entry: { action: block ? 'cloud.block_set' : 'cloud.block_lifted' } });
    if (!entry) return context.done(undefined);
    const [person] = await findUsers(context.tx, order.ordered_by === null ? [] : [order.ordered_by]);
    if (!block) await deleteBlock(context.tx, infobase.id);
    else {
      const setBy = person ? { id: person.id, name: personName(person) } : null;
      await saveBlock(context.tx, infobase.id, { from: moment(block.from), to: moment(block.to), message: block.message, sealedCode: Buffer.from(block.sealedCode, 'base64'), setBy });
    }
    await saveAccess(context.tx, infobase.id, false);
    await markBlockRead(context.tx, infobase.id);
    return context.done(undefined, entry);
  },
});

const keepRefusal = defineChange({
  name: 'cloud.keep-refused-access',
  actor: 'system',
  async run(context, { infobase }: { infobase: InfobaseInCluster }) {
    await saveAccess(context.tx, infobase.id, true);
    return context.done(undefined);
  },
});
