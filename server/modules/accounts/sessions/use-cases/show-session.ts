import { defineRead } from '#kernel/use-case.ts';

export const showSession = defineRead({
  name: 'accounts.show-session',
  actor: 'client',
  async run({ actor }, _input: unknown) {
    return { viewer: { id: actor.userId, firstName: actor.firstName, lastName: actor.lastName, locale: actor.locale } };
  },
});
