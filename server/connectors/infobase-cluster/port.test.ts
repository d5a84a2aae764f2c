import type { Encoding } from '../remote/decode.ts';
import { SshDouble } from '../remote/double/ssh.ts';
import { hasSshd, startSshd } from '../remote/double/sshd.ts';
import { createLocalHost } from '../remote/local.ts';
import type { RemoteHost } from '../remote/port.ts';
import { createSshHost, type SshSettings } from '../remote/ssh.ts';
import { sampleCloud, samplePlan } from '../simulated-cloud/double/sample.ts';
import { infobaseIdOf } from '../simulated-cloud/openings.ts';
import { InstalledRac } from './double/installed-rac.ts';
import type { RacState } from './double/rac-state.ts';
import { clock, sampleCluster, timeZone } from './double/sample.ts';
import { describeCluster, type ClusterRig } from './double/suite.ts';
import { createRacCluster } from './rac.ts';
import { createSimulatedCluster } from './simulated.ts';

interface Place {
  readonly host: RemoteHost;
  readonly encoding: Encoding;
  stop?(): Promise<void>;
}

async function racRig(place: Place, changes: Partial<RacState> = {}): Promise<ClusterRig> {
  const { accounting, infobases, sessions } = sampleCluster();
  const rac = new InstalledRac({ infobases, sessions, ...changes });
  const { host, encoding } = place;
  const cluster = createRacCluster({
    name: 'Кластер', host, program: rac.program, address: 'app01:1545', encoding, timeZone, clusterId: null, administrator: rac.state.administrator, clock, pausesMs: [0, 0],
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

async function behind(server: { readonly access: SshSettings; stop(): Promise<void> }, encoding: Encoding): Promise<Place> {
  return { host: createSshHost(server.access), encoding, stop: () => server.stop() };
}

const WINDOWS = { encoding: 'cp866', eol: '\r\n', administrator: { user: 'Админ', password: '-p@ss #1' } } as const;

describeCluster('rac on Linux', () => racRig({ host: createLocalHost(), encoding: 'utf-8' }, { hasUnknownKeys: true }));
describeCluster('rac 8.5', () => racRig({ host: createLocalHost(), encoding: 'auto' }, { version: '8.5.4.1878', language: 'en' }));
describeCluster('rac on Windows, behind SSH', async () => racRig(await behind(await SshDouble.start({ shell: 'windows' }), 'auto'), { ...WINDOWS, stickyLists: 1, version: '8.3.20.1914' }));
if (hasSshd) describeCluster('rac behind a real sshd', async () => racRig(await behind(await startSshd(), 'cp866'), WINDOWS));

describeCluster('the simulated cloud', async () => {
  const { cloud, clock: hand } = sampleCloud({ plan: samplePlan({}, true) });
  const [client] = cloud.plan.clients;
  if (!client) throw new Error('no client');
  return { cluster: createSimulatedCluster(cloud), infobaseId: infobaseIdOf(cloud.plan.seed, client, 'id0042_acc'), access: null, now: () => hand.now(), stop: async () => {} };
});
