import type { CountryCode } from 'libphonenumber-js/max';
import { innProblem, organizationTypes, type OrganizationType } from '#contract/inn.ts';
import { readPhone } from '#kernel/phone.ts';
import type { ClientContact, ClientManager, ClientRecord, Refusal } from './port.ts';

/** One line of a source, in our names, before it is believed. */
export interface RawContact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly position?: string | undefined;
}

export interface RawClient {
  readonly inn?: string | undefined;
  readonly kpp?: string | undefined;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly manager?: { readonly name?: string | undefined; readonly email?: string | undefined; readonly phone?: string | undefined } | null | undefined;
  readonly contacts: readonly RawContact[];
}

const KPP = /^\d{4}[\dA-Z]{2}\d{3}$/;
const EMAIL = /^[^\s@"'(),:;<>[\]\\]+@[^\s@"'(),:;<>[\]\\]+\.[^\s@"'(),:;<>[\]\\.]{2,}$/;
const LONGEST = 300;

const typeWords: Record<string, OrganizationType> = {
  'юридическое лицо': 'legal_entity', 'юр. лицо': 'legal_entity', 'юрлицо': 'legal_entity',
  'ип': 'entrepreneur', 'индивидуальный предприниматель': 'entrepreneur',
  'самозанятый': 'self_employed', 'физическое лицо': 'self_employed', 'физлицо': 'self_employed',
};

const clean = (text: string | undefined) => (text ?? '').trim().slice(0, LONGEST);
const orNull = (text: string) => (text === '' ? null : text);

/** Without a type, twelve digits are taken for an entrepreneur. */
function typeOf(word: string, inn: string): OrganizationType | null {
  if (word === '') return inn.length === 12 ? 'entrepreneur' : 'legal_entity';
  return organizationTypes.find((type) => type === word) ?? typeWords[word.toLowerCase()] ?? null;
}

/**
 * Checks a raw client. What spoils the organisation (its INN, name, KPP, type) refuses it; a wrong
 * phone or e-mail only costs the contact that field, a nameless contact only itself.
 */
export function checkClient(raw: RawClient, line: number, countries: readonly CountryCode[]): { record: ClientRecord | null; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = (reason: Refusal['reason'], value: string) => void refusals.push({ line, reason, value });
  const inn = clean(raw.inn);
  const type = typeOf(clean(raw.type), inn);
  const name = clean(raw.name);
  const kpp = clean(raw.kpp);
  const contacts = raw.contacts.map((contact) => checkContact(contact, countries, refuse)).filter((contact) => contact !== null);
  const manager = checkManager(raw.manager, countries, refuse);
  if (type === null) {
    refuse('type', clean(raw.type));
    return { record: null, refusals };
  }
  const wrongInn = innProblem(inn, type);
  if (wrongInn) refuse(wrongInn, inn);
  if (name === '') refuse('name', '');
  if (kpp !== '' && !KPP.test(kpp)) refuse('kpp', kpp);
  if (wrongInn || name === '' || (kpp !== '' && !KPP.test(kpp))) return { record: null, refusals };
  return { record: { inn, kpp: orNull(kpp), name, type, manager, contacts }, refusals };
}

type Refuse = (reason: Refusal['reason'], value: string) => void;

function checkContact(raw: RawContact, countries: readonly CountryCode[], refuse: Refuse): ClientContact | null {
  const name = clean(raw.name);
  const phone = checkPhone(clean(raw.phone), countries, refuse);
  const email = checkEmail(clean(raw.email), 'email', refuse);
  if (name === '' && phone === null && email === null) return null;
  if (name === '') {
    refuse('contact_name', '');
    return null;
  }
  return { name, phone, email, position: orNull(clean(raw.position)) };
}

function checkManager(raw: RawClient['manager'], countries: readonly CountryCode[], refuse: Refuse): ClientManager | null {
  const email = clean(raw?.email).toLowerCase();
  const name = clean(raw?.name);
  if (email === '' && name === '') return null;
  if (!EMAIL.test(email)) {
    refuse('manager_email', email);
    return null;
  }
  return { email, name: name === '' ? email : name, phone: checkPhone(clean(raw?.phone), countries, refuse) };
}

function checkPhone(typed: string, countries: readonly CountryCode[], refuse: Refuse): string | null {
  if (typed === '') return null;
  const read = readPhone(typed, countries);
  if ('phone' in read) return read.phone;
  refuse('phone', typed);
  return null;
}

function checkEmail(typed: string, reason: Refusal['reason'], refuse: Refuse): string | null {
  if (typed === '') return null;
  if (EMAIL.test(typed)) return typed.toLowerCase();
  refuse(reason, typed);
  return null;
}
