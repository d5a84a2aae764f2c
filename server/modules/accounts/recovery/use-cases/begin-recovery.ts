import type { Guest } from '#kernel/actor.ts';
import type { beginRecovery as contract, codeSent } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type * as z from 'zod/mini';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { readPhone } from '#kernel/phone.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { codeOnItsWay, sendCode } from '../../codes/use-cases/send-code.ts';
import { findUserByPhone } from '../../queries.ts';
import { insertRecovery } from '../queries.ts';
import { RECOVERY_LIVES } from '../rules.ts';
import { lockOwnRecovery } from './own-recovery.ts';

async function send(context: ChangeContext<Guest>, recovery: { id: string; phone: string; user_id: string | null }, locale = context.origin.locale) {
  await sendCode(context, { requestId: recovery.id, purpose: 'recovery', phone: recovery.phone, locale, tell: recovery.user_id === null ? 'nothing' : 'code' });
  const code = await codeOnItsWay(context.tx, recovery.id, recovery.phone);
  if (!code) throw new DomainError('recovery_gone');
  return context.done<z.output<typeof codeSent>>(code);
}

/** Manual, 3. For a phone without an account everything looks the same, only no SMS goes out. */
export const beginRecovery = defineChange({
  name: 'accounts.begin-recovery',
  actor: 'guest',
  async run(context, input: InputOf<typeof contract>) {
    const read = readPhone(input.phone, context.config.phoneCountries);
    if ('problem' in read) throw invalidFields({ phone: read.problem });
    const user = await findUserByPhone(context.tx, read.phone);
    const { token, hash } = context.secrets.newToken('recovery');
    const recovery = { id: newId(), phone: read.phone, user_id: user?.id ?? null };
    await insertRecovery(context.tx, { ...recovery, token_hash: hash });
    context.setCookie('recovery', token, RECOVERY_LIVES);
    return send(context, recovery, user?.locale);
  },
});

export const resendRecoveryCode = defineChange({
  name: 'accounts.resend-recovery-code',
  actor: 'guest',
  async run(context, _input: unknown) {
    return send(context, await lockOwnRecovery(context));
  },
});
