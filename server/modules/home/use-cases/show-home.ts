import { defineRead } from '#kernel/use-case.ts';
import type { Home } from '#contract/home.ts';
import { findUser } from '#modules/accounts/index.ts';
import { organizationsAndClaims } from '#modules/organizations/index.ts';

/** Manual, 4: «Главная». */
export const showHome = defineRead({
  name: 'home.show',
  actor: 'client',
  async run(context, _input: unknown): Promise<Home> {
    const [user, mine] = await Promise.all([findUser(context.db, context.actor.userId), organizationsAndClaims(context.db, context.actor.userId)]);
    return { firstName: user.first_name, email: user.email, emailConfirmed: user.email_confirmed_at !== null, ...mine };
  },
});
