import { generateSecret, generateURI } from 'otplib';
import QRCode from 'qrcode';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { staffSignIn as contract } from '#contract/staff.ts';
import { DomainError } from '#kernel/errors.ts';
import { forgetUses, giveBackUse, takeUseOrRefuse } from '#kernel/limits.ts';
import { verifyPassword } from '#kernel/passwords.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findMemberByEmail, insertSession, setUnconfirmedSecret } from '../queries.ts';
import { failuresPerAddress, failuresPerEmail, PASSWORD_STEP_LIVES } from '../rules.ts';

/** First step: the password. It opens nothing but the second step. */
export const staffSignIn = defineChange({
  name: 'staff.sign-in',
  actor: 'guest',
  async prepare(context, input: InputOf<typeof contract>) {
    const keys = { email: `staff-email:${input.email.toLowerCase()}`, address: `staff-address:${context.origin.ip}` };
    await takeUseOrRefuse(context.db, keys.address, failuresPerAddress);
    await takeUseOrRefuse(context.db, keys.email, failuresPerEmail);
    const member = await findMemberByEmail(context.db, input.email);
    const right = await verifyPassword(member?.password_hash ?? null, input.password);
    if (!member || !right) throw new DomainError('staff_sign_in_failed');
    await forgetUses(context.db, keys.email);
    await giveBackUse(context.db, keys.address);
    return member;
  },
  async run(context, _input, member) {
    const { token, hash } = context.secrets.newToken('staff_session');
    const { ip, userAgent } = context.origin;
    await insertSession(context.tx, { hash, staffId: member.id, level: 'password', ip, userAgent });
    context.setCookie('staff', token, PASSWORD_STEP_LIVES);
    if (member.totp_confirmed_at !== null) return context.done<OutputOf<typeof contract>>({ step: 'totp' });
    const secret = generateSecret();
    await setUnconfirmedSecret(context.tx, member.id, context.secrets.seal('totp_secret', member.id, secret));
    const uri = generateURI({ issuer: context.config.provider.name, label: member.email, secret });
    return context.done<OutputOf<typeof contract>>({ step: 'totp_setup', secret, qrSvg: await QRCode.toString(uri, { type: 'svg', margin: 1 }) });
  },
});
