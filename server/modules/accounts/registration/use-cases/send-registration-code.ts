import type { Guest } from '#kernel/actor.ts';
import type { chooseRegistrationOrganization as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { sendCode } from '../../codes/use-cases/send-code.ts';
import { lockRegistration, phoneHasAccount, setOrganization } from '../queries.ts';
import { registrationHash, stateOf } from './registration-state.ts';

async function lockPending(context: ChangeContext<Guest>) {
  const pending = await lockRegistration(context.tx, registrationHash(context));
  if (!pending) throw new DomainError('registration_gone');
  return pending;
}

async function sendTo(context: ChangeContext<Guest>, pending: Awaited<ReturnType<typeof lockPending>>) {
  const exists = await phoneHasAccount(context.tx, pending.phone);
  await sendCode(context, { requestId: pending.id, purpose: 'registration', phone: pending.phone, locale: pending.locale, tell: exists ? 'account_exists' : 'code' });
  return context.done(await stateOf(context.tx, pending));
}

/** Manual, 2, step 3: the organisation, or "later"; then the code goes out. */
export const chooseRegistrationOrganization = defineChange({
  name: 'accounts.choose-registration-organization',
  actor: 'guest',
  async run(context, input: InputOf<typeof contract>) {
    const pending = await lockPending(context);
    await setOrganization(context.tx, pending.id, input.organization);
    const state = await stateOf(context.tx, pending);
    // Whoever steps back and corrects the organisation keeps the code that has just gone out.
    if (state.code && state.code.resendInSeconds > 0) return context.done(state);
    return sendTo(context, pending);
  },
});

export const resendRegistrationCode = defineChange({
  name: 'accounts.resend-registration-code',
  actor: 'guest',
  async run(context, _input: unknown) {
    return sendTo(context, await lockPending(context));
  },
});
