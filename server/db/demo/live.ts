import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import type { Client } from '#kernel/actor.ts';
import { defineJob } from '#kernel/job.ts';
import { hashPassword } from '#kernel/passwords.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { defineRead } from '#kernel/use-case.ts';
import { repeat, type JobHandler } from '#jobs/registry.ts';
import { answerClaimQuestion, claimAtRegistration } from '#modules/organizations/index.ts';
import { people } from './names.ts';
import { addDemoUser, countWaitingClaims, findUnclaimedClient, isDemo, listUnanswered } from './queries.ts';
import { demoClients, demoManager } from './sign-ins.ts';

const MOST_WAITING = 7;
const system = { actor: { kind: 'system', job: 'demo' }, ip: '', userAgent: '', requestId: 'demo', locale: 'ru', cookies: {} } as const;

/** Keeps the demo provider alive: clients come with new claims and answer what they are asked. */
const live = defineRead({
  name: 'demo.live',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    const { db } = context;
    if (!(await isDemo(db, demoManager.email))) return null;
    return { claimantComes: (await countWaitingClaims(db)) < MOST_WAITING, client: await findUnclaimedClient(db), unanswered: await listUnanswered(db) };
  },
});

async function newClaimant(runtime: Runtime, client: { inn: string; type: 'legal_entity' | 'entrepreneur' | 'self_employed' }): Promise<void> {
  const [lastName, firstName] = people[randomInt(people.length)] ?? people[0];
  const number = randomInt(100_000);
  const passwordHash = await hashPassword(demoClients.administrator.password);
  const userId = await runtime.db.transaction().execute((tx) => addDemoUser(tx, { phone: `+79000${String(500_000 + number)}`, firstName, lastName, email: `${number}@claimant.example`, passwordHash, confirmed: true }));
  await claimAtRegistration.execute(runtime, system, { userId, organization: { inn: client.inn, type: client.type, position: 'director' } });
}

const liveJob = defineJob({ name: 'demo.live', payload: z.object({}), retries: 0 });

/** Never part of a portal in production. */
export const demoJobs: JobHandler[] = [
  repeat('*/3 * * * *', liveJob, {
    ...live,
    async execute(runtime, origin, input) {
      const { output: scene, cookies } = await live.execute(runtime, origin, input);
      if (scene?.claimantComes && scene.client) await newClaimant(runtime, scene.client);
      for (const asked of scene?.unanswered ?? []) {
        const actor: Client = { kind: 'client', userId: asked.user_id, sessionHash: Buffer.alloc(0), firstName: asked.first_name, lastName: asked.last_name, email: asked.email, emailConfirmed: true, locale: asked.locale };
        await answerClaimQuestion.execute(runtime, { ...system, actor }, { claimId: asked.id, text: 'Я директор этой организации. Если нужно, пришлю приказ о назначении.' });
      }
      return { output: undefined, cookies };
    },
  }),
];
