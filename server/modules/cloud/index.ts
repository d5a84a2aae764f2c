import type { Loop } from '#jobs/loop.ts';
import { handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { foldSamplesJob, sampleJob } from './attendance/jobs.ts';
import { foldOldSamples, takeSamples } from './attendance/use-cases/keep-samples.ts';
import { lookJob } from './connectors/jobs.ts';
import type { Connections } from './connectors/use-cases/connections.ts';
import { look } from './connectors/use-cases/look.ts';
import { sweepPollingJob } from './polling/jobs.ts';
import { Polling } from './polling/use-cases/poll-connectors.ts';
import { sweepOfPolling } from './polling/use-cases/sweep-polling.ts';

export { cloudRoutes } from './routes.ts';
export { rotateKeys } from './connectors/use-cases/rotate-keys.ts';
export { Connections, type CloudAdapters, type Known, type KnownTerminals } from './connectors/use-cases/connections.ts';

export function cloudJobs(connections: Connections): JobHandler[] {
  return [
    handle(lookJob, look(connections)),
    repeat('* * * * *', sampleJob, takeSamples),
    repeat('7 * * * *', foldSamplesJob, foldOldSamples),
    repeat('17 * * * *', sweepPollingJob, sweepOfPolling),
  ];
}

export function cloudLoops(connections: Connections): Loop[] {
  return [new Polling(connections)];
}
