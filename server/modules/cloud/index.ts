import type { Loop } from '#jobs/loop.ts';
import { repeat, type JobHandler } from '#jobs/registry.ts';
import { foldSamplesJob, sampleJob } from './attendance/jobs.ts';
import { foldOldSamples, takeSamples } from './attendance/use-cases/keep-samples.ts';
import type { Connections } from './connectors/use-cases/connections.ts';
import { sweepPollingJob } from './polling/jobs.ts';
import { Polling } from './polling/use-cases/poll-connectors.ts';
import { sweepOfPolling } from './polling/use-cases/sweep-polling.ts';

export { cloudRoutes } from './routes.ts';
export { Connections, type CloudAdapters, type Known, type KnownTerminals } from './connectors/use-cases/connections.ts';

export function cloudJobs(_connections: Connections): JobHandler[] {
  return [
    repeat('* * * * *', sampleJob, takeSamples),
    repeat('7 * * * *', foldSamplesJob, foldOldSamples),
    repeat('17 * * * *', sweepPollingJob, sweepOfPolling),
  ];
}

export function cloudLoops(connections: Connections): Loop[] {
  return [new Polling(connections)];
}
