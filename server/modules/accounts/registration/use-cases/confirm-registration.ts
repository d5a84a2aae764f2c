import * as z from 'zod/mini';
import type { confirmRegistration as contract } from '#contract/accounts.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { organizationToClaim } from '#contract/organizations.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteCode } from '../../codes/queries.ts';
import { checkCode } from '../../codes/use-cases/check-code.ts';
import { insertConsent } from '../../consents/queries.ts';
import { CONSENT_DOCUMENT } from '../../consents/rules.ts';
import { accountRegistered } from '../../jobs.ts';
import { sendEmailLink } from '../../profile/use-cases/send-email-link.ts';
import { insertUser } from '../../queries.ts';
import { journalActor } from '../../rules.ts';
import { openSession } from '../../sessions/use-cases/open-session.ts';
import { deleteRegistration, lockRegistration } from '../queries.ts';
import { registrationHash } from './registration-state.ts';

type Output = OutputOf<typeof contract>;

/** Manual, 2, step 4. Account, consent, session, letter and the claim's event in one transaction. */
export const confirmRegistration = defineChange({
  name: 'accounts.confirm-registration',
  actor: 'guest',
  async run(context, input: InputOf<typeof contract>) {
    const pending = await lockRegistration(context.tx, registrationHash(context));
    if (!pending) throw new DomainError('registration_gone');
    const problem = await checkCode(context, pending.id, pending.phone, input.code);
    if (problem) return context.refuse<Output>(problem);
    const user = {
      id: newId(),
      phone: pending.phone,
      email: pending.email,
      first_name: pending.first_name,
      last_name: pending.last_name,
      password_hash: pending.password_hash,
      locale: pending.locale,
    };
    // The other registration for this phone has won since the code went out.
    if (!(await insertUser(context.tx, user))) return context.refuse<Output>(new DomainError('code_dead'));
    await insertConsent(context.tx, {
      id: newId(),
      user_id: user.id,
      document: CONSENT_DOCUMENT,
      version: pending.consent_version,
      text_sha256: pending.consent_sha256,
      given_at: pending.consented_at,
      ip: pending.consent_ip,
      user_agent: pending.consent_user_agent,
    });
    await sendEmailLink(context, user, user.email);
    if (pending.organization !== null) {
      await context.raise(accountRegistered, { userId: user.id, organization: z.parse(organizationToClaim, pending.organization) });
    }
    await deleteCode(context.tx, pending.id);
    await deleteRegistration(context.tx, pending.id);
    context.clearCookie('registration');
    const viewer = await openSession(context, user, false);
    return context.done({ viewer }, { action: 'account.registered', actor: journalActor(user) });
  },
});
