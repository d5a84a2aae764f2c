import { randomInt } from 'node:crypto';
import type { Runtime } from '#kernel/runtime.ts';
import { answerClaimQuestion, claimAtRegistration } from '#modules/organizations/index.ts';
import { people } from '../names.ts';
import { accountOf, browserOf, system } from './actors.ts';
import { countWaitingClaims, findUnclaimedClient, listAskedClaimants } from './queries.ts';

const MOST_WAITING = 8;

/** Somebody claims a client whom nobody has claimed; there are as many as the client base has. */
export async function claimantComes(runtime: Runtime): Promise<void> {
  if ((await countWaitingClaims(runtime.db)) >= MOST_WAITING) return;
  const client = await findUnclaimedClient(runtime.db);
  if (!client) return;
  const [lastName, firstName] = people[randomInt(people.length)] ?? people[0];
  const number = randomInt(100_000);
  const { id } = await accountOf(runtime, { fullName: `${lastName} ${firstName}`, phone: `+79000${500_000 + number}`, email: `${number}@claimant.example`, emailConfirmed: true });
  await claimAtRegistration.execute(runtime, system, { userId: id, organization: { ...client, position: 'director' } });
}

/** Claimants answer what the manager has asked them. */
export async function claimantsAnswer(runtime: Runtime): Promise<void> {
  for (const asked of await listAskedClaimants(runtime.db)) {
    await answerClaimQuestion.execute(runtime, browserOf(asked), { claimId: asked.claim_id, text: 'Я директор этой организации. Если нужно, пришлю приказ о назначении.' });
  }
}
