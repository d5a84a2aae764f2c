import type { InfobaseCluster, SessionsBlock } from '#connectors/infobase-cluster/port.ts';
import { defineChange, defineTask, type ChangeContext } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import type { Connections } from '../../connectors/use-cases/connections.ts';
import { findSealedCode, markBlockRead, saveAccess, saveReadBlock, takeDueInfobases, type DueInfobase } from '../queries.ts';
import { codeContext } from '../rules.ts';

type Read = Exclude<Awaited<ReturnType<InfobaseCluster['readBlock']>>, { kind: 'trouble' }>;

/** Whether sessions are blocked, whoever has done it. Clusters side by side, their infobases one after the other: each is a question of its own. */
export function readBlocks(connections: Connections) {
  return defineTask({
    name: 'cloud.read-blocks',
    async run(runtime, origin, _input: Record<string, never>) {
      const byCluster = Map.groupBy(await takeDueInfobases(runtime.db), ({ connector_id }) => connector_id);
      await Promise.all(
        [...byCluster].map(async ([connectorId, infobases]) => {
          const cluster = await connections.cluster(connectorId);
          if ('kind' in cluster) return;
          for (const infobase of infobases) {
            const access = await connections.infobaseAccess(infobase.id);
            if (access && 'kind' in access) continue;
            const read = await cluster.readBlock(infobase.key, access);
            // Polling says what ails the cluster; the infobases that are left have their turn again.
            if (read.kind === 'trouble') return;
            await keepRead.execute(runtime, origin, { infobase, read });
          }
        }),
      );
    },
  });
}

const keepRead = defineChange({
  name: 'cloud.keep-read-block',
  actor: 'system',
  async run(context, { infobase, read }: { infobase: DueInfobase; read: Read }) {
    const isOther = read.kind === 'access_refused' ? false : await saveReadBlock(context.tx, infobase.id, read.kind === 'read' ? await withOwner(context, infobase, read.block) : null);
    const isChanged = await saveAccess(context.tx, infobase.id, read.kind === 'access_refused');
    if (read.kind !== 'access_refused') await markBlockRead(context.tx, infobase.id);
    if (isOther || isChanged) await context.tell(cloudTopic(infobase.cloud_id));
    return context.done(undefined);
  },
});

/** A block is known by its code: of the message clusters keep what they can write. */
async function withOwner({ tx, secrets }: Pick<ChangeContext, 'tx' | 'secrets'>, { id }: DueInfobase, block: SessionsBlock | null) {
  const sealed = block && (await findSealedCode(tx, id));
  return block && { ...block, isTheirs: sealed !== null && secrets.open('permission_code', codeContext(id), sealed) === block.permissionCode };
}
