import type { beginRegistration as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { hashPassword, passwordProblem } from '#kernel/passwords.ts';
import { readPhone } from '#kernel/phone.ts';
import { sha256 } from '#kernel/secrets.ts';
import { defineChange } from '#kernel/use-case.ts';
import { CONSENT_VERSION, consentText } from '../../consents/rules.ts';
import { insertRegistration } from '../queries.ts';
import { beginningsPerAddress, REGISTRATION_LIVES } from '../rules.ts';
import { stateOf } from './registration-state.ts';

/** Manual, 2, step 2. The account comes into being with the right code only; until then the data waits. */
export const beginRegistration = defineChange({
  name: 'accounts.begin-registration',
  actor: 'guest',
  async prepare(context, input: InputOf<typeof contract>) {
    const read = readPhone(input.phone, context.config.phoneCountries);
    if ('problem' in read) throw invalidFields({ phone: read.problem });
    const weak = passwordProblem(input.password, [input.firstName, input.lastName, input.email, read.phone, context.config.provider.name]);
    if (weak) throw invalidFields({ password: weak });
    if (input.consentVersion !== CONSENT_VERSION) throw new DomainError('consent_outdated');
    await takeUseOrRefuse(context.db, `registration-address:${context.origin.ip}`, beginningsPerAddress);
    return { phone: read.phone, passwordHash: await hashPassword(input.password) };
  },
  async run(context, input, { phone, passwordHash }) {
    const { token, hash } = context.secrets.newToken('registration');
    const consent = consentText(input.locale, context.config.provider);
    const pending = { id: newId(), phone, first_name: input.firstName, last_name: input.lastName, email: input.email };
    await insertRegistration(context.tx, {
      ...pending,
      token_hash: hash,
      password_hash: passwordHash,
      locale: input.locale,
      consent_version: consent.version,
      consent_sha256: sha256([consent.title, ...consent.paragraphs].join('\n')),
      consent_ip: context.origin.ip,
      consent_user_agent: context.origin.userAgent,
    });
    context.setCookie('registration', token, REGISTRATION_LIVES);
    return context.done(await stateOf(context.tx, pending));
  },
});
