import { sampleCloud, samplePlan } from '../simulated-cloud/double/sample.ts';
import { describeTerminalServer } from './double/suite.ts';
import { createSimulatedTerminalServer } from './simulated.ts';

describeTerminalServer('the simulated cloud', async () => {
  const plan = samplePlan({}, true);
  const { cloud, clock } = sampleCloud({ plan: { ...plan, clients: plan.clients.map((client) => ({ ...client, servers: ['TS02'] })) } });
  return {
    server: createSimulatedTerminalServer(cloud, 'TS02'),
    people: ['u0042.u1', 'u0043.u2'],
    takeAway: async () => clock.pass(20),
    stop: async () => {},
  };
});
