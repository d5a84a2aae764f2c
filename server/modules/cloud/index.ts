import type { Loop } from '#jobs/loop.ts';
import { answer, handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { membershipEnded } from '#modules/organizations/index.ts';
import { foldSamplesJob, sampleJob } from './attendance/jobs.ts';
import { foldOldSamples, takeSamples } from './attendance/use-cases/keep-samples.ts';
import { lookJob } from './connectors/jobs.ts';
import type { Connections } from './connectors/use-cases/connections.ts';
import { look } from './connectors/use-cases/look.ts';
import { readBlocksJob } from './infobases/jobs.ts';
import { readBlocks } from './infobases/use-cases/read-blocks.ts';
import { raiseOffersJob } from './offers/jobs.ts';
import { raiseOffers } from './offers/use-cases/raise-offers.ts';
import { callOffJob, carryOutJob, sweepOrdersJob } from './orders/jobs.ts';
import { callOff } from './orders/steps/use-cases/tell-people.ts';
import { sweepPasswordsJob } from './passwords/jobs.ts';
import { sweepPasswords } from './passwords/use-cases/view-password.ts';
import { sweepPollingJob } from './polling/jobs.ts';
import { Polling } from './polling/use-cases/poll-connectors.ts';
import { sweepPolling } from './polling/use-cases/sweep-polling.ts';
import { carryOut, sweepOrders } from './use-cases/carry-out.ts';

export { cloudRoutes } from './routes.ts';
export { listCloudKeys } from './clouds/queries.ts';
export { keepClouds, markCloudsGone } from './clouds/use-cases/keep-clouds.ts';
export { listCloudPriceKeys, markCloudPricesGone } from './prices/queries.ts';
export { keepCloudPrices } from './prices/use-cases/keep-cloud-prices.ts';
export { rotateKeys } from './connectors/use-cases/rotate-keys.ts';
export { Connections, type CloudAdapters, type Known, type KnownTerminals } from './connectors/use-cases/connections.ts';

export function cloudJobs(connections: Connections): JobHandler[] {
  return [
    handle(lookJob, look(connections)),
    handle(carryOutJob, carryOut(connections)),
    handle(callOffJob, callOff(connections)),
    repeat('* * * * *', sweepOrdersJob, sweepOrders),
    repeat('* * * * *', sweepPasswordsJob, sweepPasswords),
    repeat('* * * * *', readBlocksJob, readBlocks(connections)),
    answer(membershipEnded, raiseOffersJob, raiseOffers),
    repeat('* * * * *', sampleJob, takeSamples),
    repeat('7 * * * *', foldSamplesJob, foldOldSamples),
    repeat('17 * * * *', sweepPollingJob, sweepPolling),
  ];
}

export function cloudLoops(connections: Connections): Loop[] {
  return [new Polling(connections)];
}
