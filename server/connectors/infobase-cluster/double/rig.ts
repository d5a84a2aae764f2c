import type { Encoding } from '../../remote/decode.ts';
import type { SshRig } from '../../remote/double/suite.ts';
import type { RemoteHost } from '../../remote/port.ts';
import { createSshHost } from '../../remote/ssh.ts';
import { createRacCluster } from '../rac.ts';
import { InstalledRac } from './installed-rac.ts';
import type { RacState } from './rac-state.ts';
import { clock, sampleCluster, timeZone } from './sample.ts';
import type { ClusterRig } from './suite.ts';

/** Where rac runs. */
export interface Place {
  readonly host: RemoteHost;
  readonly encoding: Encoding;
  stop?(): Promise<void>;
}

/** A cluster whose rac is played. */
export async function racRig(place: Place, changes: Partial<RacState> = {}): Promise<ClusterRig> {
  const { accounting, infobases, sessions } = sampleCluster();
  const rac = new InstalledRac({ infobases, sessions, ...changes });
  const { host, encoding } = place;
  const cluster = createRacCluster({
    host, program: rac.program, address: 'app01:1545', encoding, timeZone, clusterId: null, administrator: rac.state.administrator, clock, pausesMs: [0, 0],
  });
  const takesAccess = changes.version?.startsWith('8.5') !== true;
  return {
    cluster, infobaseId: accounting.id, access: accounting.administrator, now: clock.now,
    ...(takesAccess ? { wrongAccess: { user: 'Администратор', password: 'чужой' } } : {}),
    async stop() {
      await place.stop?.();
      rac.remove();
    },
  };
}

export async function behind(server: SshRig, encoding: Encoding): Promise<Place> {
  return { host: createSshHost(server.access), encoding, stop: () => server.stop() };
}

export const onWindows = { encoding: 'cp866', eol: '\r\n', administrator: { user: 'Админ', password: '-p@ss #1' } } as const;
