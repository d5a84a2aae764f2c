import type { Trouble } from '#connectors/trouble.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Connections } from '../../../connectors/use-cases/connections.ts';
import type { Answered, Turn } from '../../rules.ts';
import { areInfobasesDue, saveInfobases, saveInfobaseSessions } from '../queries.ts';

/** Who works in the infobases of a cluster now; at times, which infobases it has. */
export async function askCluster({ db }: Runtime, connections: Connections, { connectorId }: Turn): Promise<Answered | Trouble> {
  const cluster = await connections.cluster(connectorId);
  if ('kind' in cluster) return cluster;
  const held = (await areInfobasesDue(db, connectorId)) ? await cluster.listInfobases() : null;
  if (held?.kind === 'trouble') return held;
  const listed = await cluster.listSessions();
  if (listed.kind === 'trouble') return listed;
  return {
    kind: 'answered',
    trouble: null,
    keep: async (tx) => [...(held ? await saveInfobases(tx, connectorId, held.infobases) : []), ...(await saveInfobaseSessions(tx, connectorId, listed.sessions))],
  };
}
