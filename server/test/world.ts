import { randomInt } from 'node:crypto';
import { CONSENT_VERSION } from '#modules/accounts/index.ts';
import type { TestPortal } from './app.ts';
import type { Browser } from './browser.ts';

export const PASSWORD = 'лунная-соната-под-дождём';

let lastPhone = randomInt(0, 500_000);

/** A Russian mobile number that no other test of this file has. */
export function newPhone(): string {
  lastPhone += 1;
  return `+7900${String(lastPhone).padStart(7, '0')}`;
}

export interface Person {
  readonly browser: Browser;
  readonly phone: string;
  readonly email: string;
  readonly userId: string;
}

export function registrationDetails(phone: string, changes: Record<string, unknown> = {}) {
  return {
    firstName: 'Анна', lastName: 'Кузнецова', phone, email: `anna${phone.slice(-7)}@firm.example`, password: PASSWORD,
    consent: true, consentVersion: CONSENT_VERSION, locale: 'ru', ...changes,
  };
}

/** Registers somebody the way a person does, and leaves the browser signed in. */
export async function register(portal: TestPortal, options: { phone?: string; organization?: object | null; details?: Record<string, unknown> } = {}): Promise<Person> {
  const phone = options.phone ?? newPhone();
  const details = registrationDetails(phone, options.details);
  const browser = portal.browser();
  await expectOk(browser.post('/api/registration', details));
  await expectOk(browser.put('/api/registration/organization', { organization: options.organization ?? null }));
  const code = await portal.codeFor(phone);
  const done = await expectOk(browser.post('/api/registration/confirmation', { code }));
  return { browser, phone, email: details.email, userId: done.body.viewer.id };
}

/** Stops a test whose preparation failed, with what was answered. */
export async function expectOk(sent: ReturnType<Browser['post']>) {
  const answer = await sent;
  if (answer.status !== 200) throw new Error(`expected 200, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
