import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findRegistration } from '../queries.ts';
import { registrationHash, stateOf } from './registration-state.ts';

/** Lets a reloaded page go on where its wizard stood. */
export const showRegistration = defineRead({
  name: 'accounts.show-registration',
  actor: 'guest',
  async run(context, _input: unknown) {
    const pending = await findRegistration(context.db, registrationHash(context));
    if (!pending) throw new DomainError('registration_gone');
    return stateOf(context.db, pending);
  },
});
