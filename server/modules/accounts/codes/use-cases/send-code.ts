import type { Locale } from '#contract/locale.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { maskPhone } from '#kernel/phone.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { queueSms } from '#modules/notify/index.ts';
import { letters } from '../../letters.ts';
import { codeTimes, replaceCode, type CodePurpose } from '../queries.ts';
import { CODE_AGAIN_AFTER, CODE_LIVES, codesPerAddress, codesPerPhone } from '../rules.ts';

export interface CodeRequest {
  readonly requestId: string;
  readonly purpose: CodePurpose;
  readonly phone: string;
  readonly locale: Locale;
  /** What goes to the phone: the code, a word that an account is there already, or nothing at all. */
  readonly tell: 'code' | 'account_exists' | 'nothing';
}

/**
 * Makes a new code for the request and queues the SMS. Whatever is told to the phone, the same is
 * written and answered: from outside nobody can see whether a number has an account.
 */
export async function sendCode(context: ChangeContext, request: CodeRequest): Promise<void> {
  const code = context.secrets.newSmsCode();
  const fresh = await replaceCode(context.tx, { ...request, hash: context.secrets.hashCode(request.requestId, code) });
  if (!fresh) {
    const times = await codeTimes(context.tx, request.requestId);
    throw new DomainError('code_too_soon', { params: { seconds: times?.resendIn ?? CODE_AGAIN_AFTER } });
  }
  await takeUseOrRefuse(context.tx, `codes-phone:${request.phone}`, codesPerPhone, 'code_limit');
  await takeUseOrRefuse(context.tx, `codes-address:${context.origin.ip}`, codesPerAddress, 'code_limit');
  if (request.tell === 'nothing') return;
  const values = { code, provider: context.config.provider.name, url: context.config.publicUrl };
  await queueSms(context, {
    to: request.phone,
    kind: request.tell === 'code' ? `accounts.${request.purpose}-code` : 'accounts.account-exists',
    cause: newId(),
    text: request.tell === 'code' ? letters.code[request.locale](values) : letters.accountExists[request.locale](values),
    livesSeconds: CODE_LIVES,
  });
}

/** What the page shows of a code on its way; null when none was sent. */
export async function codeOnItsWay(db: Db | Tx, requestId: string, phone: string) {
  const times = await codeTimes(db, requestId);
  return times ? { phone: maskPhone(phone), resendInSeconds: times.resendIn, expiresInSeconds: times.endsIn } : null;
}
