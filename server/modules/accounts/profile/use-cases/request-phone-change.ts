import type { requestPhoneChange as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { readPhone } from '#kernel/phone.ts';
import { defineChange } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../../letters.ts';
import { findUser } from '../../queries.ts';
import { phoneRequestsPerPerson } from '../rules.ts';

/** Manual, 8.2: the letter to support with e-mail, old and new number, written for the client. */
export const requestPhoneChange = defineChange({
  name: 'accounts.request-phone-change',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const read = readPhone(input.newPhone, context.config.phoneCountries);
    if ('problem' in read) throw invalidFields({ newPhone: read.problem });
    const user = await findUser(context.tx, context.actor.userId);
    await takeUseOrRefuse(context.tx, `phone-requests:${user.id}`, phoneRequestsPerPerson);
    const requestId = newId();
    await queueMail(context, {
      to: context.config.provider.supportEmail,
      kind: 'accounts.phone-change-request',
      cause: requestId,
      letter: letters.phoneChangeRequest.ru({ name: `${user.last_name} ${user.first_name}`, email: user.email, oldPhone: user.phone, newPhone: read.phone, comment: input.comment }),
    });
    return context.done({}, { action: 'profile.phone_change_requested' });
  },
});
