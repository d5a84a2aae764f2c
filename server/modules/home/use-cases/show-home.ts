import { defineRead } from '#kernel/use-case.ts';
import type { Home } from '#contract/home.ts';
import { organizationsAndClaims } from '#modules/organizations/index.ts';

/** Manual, 4: «Главная». */
export const showHome = defineRead({
  name: 'home.show',
  actor: 'client',
  async run(context, _input: unknown): Promise<Home> {
    const { userId, firstName, email, emailConfirmed } = context.actor;
    return { firstName, email, emailConfirmed, ...(await organizationsAndClaims(context.db, userId)) };
  },
});
