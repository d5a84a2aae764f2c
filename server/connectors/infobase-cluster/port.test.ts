import { createLocalHost } from '../remote/local.ts';
import type { Encoding } from '../remote/decode.ts';
import { InstalledRac } from './double/installed-rac.ts';
import { clock, sampleCluster, timeZone } from './double/sample.ts';
import type { RacState } from './double/rac-state.ts';
import { describeCluster, type ClusterRig } from './double/suite.ts';
import { createRacCluster } from './rac.ts';

async function racRig(encoding: Encoding, changes: Partial<RacState> = {}): Promise<ClusterRig> {
  const { accounting, infobases, sessions } = sampleCluster();
  const rac = new InstalledRac({ infobases, sessions, ...changes });
  const { administrator } = rac.state;
  const cluster = createRacCluster({
    name: 'Кластер', host: createLocalHost(), program: rac.program, address: 'app01:1545', encoding, timeZone, clusterId: null, administrator, clock, pausesMs: [0, 0],
  });
  const isNewest = changes.version?.startsWith('8.5') === true;
  return {
    cluster, infobaseId: accounting.id, access: accounting.administrator, now: clock.now, stop: async () => rac.remove(),
    ...(isNewest ? {} : { wrongAccess: { user: 'Администратор', password: 'чужой' } }),
  };
}

describeCluster('rac on Linux', () => racRig('utf-8', { hasUnknownKeys: true }));
describeCluster('rac on Windows, whose page nobody named', () => racRig('auto', { encoding: 'cp866', eol: '\r\n', stickyLists: 1, version: '8.3.20.1914' }));
describeCluster('rac 8.5', () => racRig('auto', { version: '8.5.4.1878', language: 'en' }));
