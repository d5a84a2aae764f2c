import type { Directory } from '#connectors/directory/port.ts';
import type { Trouble, TroubleCode } from '#connectors/trouble.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Connections } from '../../../connectors/use-cases/connections.ts';
import { PLACES_AT_ONCE, type Answered, type Turn } from '../../rules.ts';
import { listDuePlaces, markAsked, saveUsers, type DuePlace, type SeenUser } from '../queries.ts';

/** With these it is the directory that fails; with the others, one client's place in it. */
const ofAll: ReadonlySet<TroubleCode> = new Set(['unreachable', 'timed_out', 'untrusted', 'refused']);

/** Who the users of the clouds are whose turn it is; of none: whether the directory is there. */
export async function askDirectory({ db }: Runtime, connections: Connections, { connectorId }: Turn): Promise<Answered | Trouble> {
  const directory = await connections.directory(connectorId);
  if ('kind' in directory) return directory;
  const places = await listDuePlaces(db, connectorId);
  const found = places.length === 0 ? await lookOnly(directory) : await listUsers(directory, places);
  if ('code' in found) return found;
  return {
    kind: 'answered',
    trouble: found.trouble,
    async keep(tx) {
      await markAsked(tx, places);
      return saveUsers(tx, connectorId, found.cloudIds, found.users);
    },
  };
}

interface Found {
  /** Clouds whose users are all here. */
  readonly cloudIds: string[];
  readonly users: SeenUser[];
  trouble: Trouble | null;
}

async function lookOnly(directory: Directory): Promise<Found | Trouble> {
  const sight = await directory.look(null, null);
  return sight.kind === 'trouble' ? sight : { cloudIds: [], users: [], trouble: null };
}

async function listUsers(directory: Directory, places: readonly DuePlace[]): Promise<Found | Trouble> {
  const found: Found = { cloudIds: [], users: [], trouble: null };
  const waiting = [...places];
  let failed: Trouble | null = null;
  async function askSome(): Promise<void> {
    for (let next = waiting.shift(); next && !failed; next = waiting.shift()) {
      const { cloudId, place } = next;
      const listed = await directory.listUsers(place);
      if (listed.kind === 'listed') {
        found.cloudIds.push(cloudId);
        for (const user of listed.users) found.users.push({ ...user, cloudId });
      } else if (ofAll.has(listed.code)) failed = listed;
      else found.trouble = { ...listed, detail: `${'unit' in place ? place.unit : place.group}: ${listed.detail}` };
    }
  }
  await Promise.all(Array.from({ length: PLACES_AT_ONCE }, askSome));
  return failed ?? found;
}
