import type { Trouble } from '#connectors/trouble.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Connections } from '../../../connectors/use-cases/connections.ts';
import type { Answered, Turn } from '../../rules.ts';
import { listCloudsOfPeople, saveSessions } from '../queries.ts';

/** Who is on a terminal server now. */
export async function askTerminals({ clock }: Runtime, connections: Connections, { connectorId }: Turn): Promise<Answered | Trouble> {
  const server = await connections.terminals(connectorId);
  if ('kind' in server) return server;
  const listed = await server.listSessions();
  if (listed.kind === 'trouble') return listed;
  const now = clock.now();
  return {
    kind: 'answered',
    trouble: null,
    async keep(tx) {
      const logins = await saveSessions(tx, connectorId, listed.sessions, now);
      return logins.length === 0 ? [] : listCloudsOfPeople(tx, connectorId, logins);
    },
  };
}
