import { verify } from 'otplib';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { staffConfirmTotp as contract } from '#contract/staff.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteSession, insertSession, lockPasswordSession, takeTotpStep } from '../queries.ts';
import { SESSION_LIVES, TOTP_STEP, totpTries } from '../rules.ts';
import { presentStaff } from './present-staff.ts';

/** Second step: the code. Only now a session is opened, with a new token. */
export const confirmTotp = defineChange({
  name: 'staff.confirm-totp',
  actor: 'guest',
  async prepare(context, _input: InputOf<typeof contract>) {
    const token = context.origin.cookies.staff;
    if (token === undefined) throw new DomainError('totp_pending');
    const passwordHash = context.secrets.hashToken('staff_session', token);
    await takeUseOrRefuse(context.db, `staff-totp:${passwordHash.toString('hex')}`, totpTries);
    return passwordHash;
  },
  async run(context, input, passwordHash) {
    const member = await lockPasswordSession(context.tx, passwordHash);
    if (!member?.totp_sealed) throw new DomainError('totp_pending');
    await takeUseOrRefuse(context.tx, `staff-totp:${member.id}`, totpTries);
    const secret = context.secrets.open('totp_secret', member.id, member.totp_sealed);
    const epoch = Math.floor(context.clock.now().getTime() / 1000);
    const result = await verify({ secret, token: input.code, epoch, epochTolerance: TOTP_STEP });
    const step = Math.floor(epoch / TOTP_STEP) + (result.valid ? result.delta : 0);
    if (!result.valid || !(await takeTotpStep(context.tx, member.id, step))) return context.refuse<OutputOf<typeof contract>>(new DomainError('totp_wrong'));
    await deleteSession(context.tx, passwordHash);
    const { token, hash } = context.secrets.newToken('staff_session');
    const { ip, userAgent } = context.origin;
    await insertSession(context.tx, { hash, staffId: member.id, level: 'full', ip, userAgent });
    context.setCookie('staff', token, SESSION_LIVES);
    return context.done({ viewer: presentStaff(member) }, { action: 'staff.signed_in', subjectId: member.id });
  },
});
