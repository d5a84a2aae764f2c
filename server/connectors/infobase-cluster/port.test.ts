import { SshDouble } from '../remote/double/ssh.ts';
import { createLocalHost } from '../remote/local.ts';
import { sampleCloud, samplePlan } from '../simulated-cloud/double/sample.ts';
import { infobaseIdOf } from '../simulated-cloud/openings.ts';
import { behind, onWindows, racRig } from './double/rig.ts';
import { describeCluster } from './double/suite.ts';
import { createSimulatedCluster } from './simulated.ts';

describeCluster('rac on Linux', () => racRig({ host: createLocalHost(), encoding: 'utf-8' }, { hasUnknownKeys: true }));
describeCluster('rac 8.5', () => racRig({ host: createLocalHost(), encoding: 'auto' }, { version: '8.5.4.1878', language: 'en' }));
describeCluster('rac on Windows, behind SSH', async () => racRig(await behind(await SshDouble.start({ shell: 'windows' }), 'auto'), { ...onWindows, stickyLists: 1, version: '8.3.20.1914' }));

describeCluster('the simulated cloud', async () => {
  const { cloud, clock: hand } = sampleCloud({ plan: samplePlan({}, true) });
  const [client] = cloud.plan.clients;
  if (!client) throw new Error('no client');
  return { cluster: createSimulatedCluster(cloud), infobaseId: infobaseIdOf(cloud.plan.seed, client, 'id0042_acc'), access: null, now: () => hand.now(), stop: async () => {} };
});
