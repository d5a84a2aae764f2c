import { randomInt } from 'node:crypto';
import { generate } from 'otplib';
import { innLength, withCheckDigits, type OrganizationType } from '#contract/inn.ts';
import type { StaffRole } from '#contract/staff.ts';
import { FILES_SOURCE, type ClientContact, type ClientRecord } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import { CONSENT_VERSION } from '#modules/accounts/index.ts';
import { keepClients } from '#modules/client-base/index.ts';
import { addStaffMember } from '#modules/staff/index.ts';
import type { TestPortal } from './app.ts';
import { keepFrom } from './back-office.ts';
import type { Browser } from './browser.ts';
import { system } from './system.ts';

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

export interface StaffPerson {
  readonly browser: Browser;
  readonly email: string;
  readonly staffId: string;
}

/** A staff member who has passed both steps of the sign-in. */
export async function signInStaff(portal: TestPortal, role: StaffRole = 'manager', name = 'Ольга Лебедева'): Promise<StaffPerson> {
  const email = `${newId()}@provider.example`;
  await addStaffMember.execute(portal.server.runtime, system, { email, name, role, password: PASSWORD });
  const browser = portal.browser();
  const setup = await expectOk(browser.post('/api/staff/session', { email, password: PASSWORD }));
  const code = await generate({ secret: setup.body.secret, epoch: Math.floor(portal.clock().getTime() / 1000) });
  const done = await expectOk(browser.post('/api/staff/session/totp', { code }));
  return { browser, email, staffId: done.body.viewer.id };
}

let lastInn = randomInt(0, 900_000);

/** An INN of region 99, which is not issued, with right check digits. */
export function newInn(type: OrganizationType = 'legal_entity'): string {
  lastInn += 1;
  return withCheckDigits(`99${String(lastInn).padStart(innLength(type) === 10 ? 7 : 8, '0')}`);
}

/** Puts a client into the provider's client base. */
export async function addClient(portal: TestPortal, changes: Partial<ClientRecord> = {}): Promise<ClientRecord> {
  const record: ClientRecord = { id: null, removed: false, inn: newInn(), kpp: '990001001', name: 'ООО «Северный ветер»', type: 'legal_entity', manager: null, contacts: [], ...changes };
  await keepFrom(portal, FILES_SOURCE, keepClients, record);
  return record;
}

export function contact(phone: string): ClientContact {
  return { name: 'Кузнецова Анна', phone, email: null, position: 'Директор' };
}

/** Somebody who administers a new organisation, by the way that the rules let pass at once. */
export async function registerAdministrator(portal: TestPortal): Promise<Person & { organizationId: string; inn: string }> {
  const phone = newPhone();
  const client = await addClient(portal, { contacts: [contact(phone)] });
  const person = await register(portal, { phone, organization: { type: 'legal_entity', inn: client.inn, position: 'director' } });
  await portal.runJobs();
  const { organizations } = (await person.browser.get('/api/organizations')).body;
  return { ...person, organizationId: organizations[0].id, inn: client.inn };
}

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;

/** A join request that waits for the administrators; its id. */
export async function askToJoin(portal: TestPortal, person: Person, inn: string): Promise<string> {
  const made = await expectOk(person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn, position: 'employee' } }));
  await portal.runJobs();
  return made.body.id;
}

export function invitationTo(emails: string[], changes: Record<string, unknown> = {}) {
  return { emails, position: 'accountant', role: 'user', sections: ['documents'], message: '', anyAccount: false, ...changes };
}

/** An invitation by the organisation's administrator; its id. */
export async function invite(portal: TestPortal, administrator: Administrator, email: string, changes: Record<string, unknown> = {}): Promise<string> {
  const sent = await expectOk(administrator.browser.post(`/api/organizations/${administrator.organizationId}/invitations`, invitationTo([email], changes)));
  await portal.runJobs();
  return sent.body.results[0].invitationId;
}

/** The token in the newest letter of invitation to this mailbox. */
export async function tokenFor(portal: TestPortal, email: string): Promise<string> {
  const letter = (await portal.messages(email)).find((message) => message.text.includes('/invitation#'));
  const token = letter && /\/invitation#([\w-]+)/.exec(letter.text)?.[1];
  if (!token) throw new Error('no invitation was sent');
  return token;
}

/** Somebody whom the administrator has invited and who has come. */
export async function addMember(portal: TestPortal, administrator: Administrator, changes: Record<string, unknown> = {}): Promise<Person> {
  const person = await register(portal);
  await invite(portal, administrator, person.email, changes);
  await expectOk(person.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, person.email) }));
  return person;
}
