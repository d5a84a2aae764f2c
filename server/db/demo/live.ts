import * as z from 'zod/mini';
import { repeat, type JobHandler } from '#jobs/registry.ts';
import { defineJob } from '#kernel/job.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { defineRead, defineTask } from '#kernel/use-case.ts';
import { askerComes } from './live/askers.ts';
import { claimantComes, claimantsAnswer } from './live/claimants.ts';
import { newcomersMove } from './live/newcomers.ts';
import { managerAnswers } from './live/requests.ts';
import { employeeSignsIn } from './live/visitors.ts';
import { findDemoStaff } from './queries.ts';
import { demoManager } from './sign-ins.ts';

/** What invented people do by themselves. Each move has its bound: a demo that runs for months does not grow without end. */
const moves: ReadonlyArray<(runtime: Runtime) => Promise<void>> = [claimantComes, claimantsAnswer, newcomersMove, askerComes, managerAnswers, employeeSignsIn];

/** Only the demo provider is kept alive. */
const isDemo = defineRead({
  name: 'demo.live',
  actor: 'system',
  run: async ({ db }, _input: Record<string, never>) => (await findDemoStaff(db, demoManager.email)) !== null,
});

const liveJob = defineJob({ name: 'demo.live', payload: z.object({}), retries: 0 });

/** Never part of a portal in production. */
export const demoJobs: JobHandler[] = [
  repeat('*/3 * * * *', liveJob, defineTask({
    name: 'demo.live',
    async run(runtime, origin) {
      const { output } = await isDemo.execute(runtime, origin, {});
      if (output) for (const move of moves) await move(runtime);
    },
  })),
];
