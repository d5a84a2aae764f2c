import type { CountryCode } from 'libphonenumber-js/max';
import { innProblem, isKpp, organizationTypes, type OrganizationType } from '#contract/inn.ts';
import { cleanLine } from '#kernel/clean-line.ts';
import { readPhone } from '#kernel/phone.ts';
import type { ClientContact, ClientManager, ClientRecord, Refusal, RefusalReason } from './port.ts';

/** What a source says, in our names, before it is believed; the empty string where it says nothing. */
export interface RawContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly position: string;
}

export interface RawManager {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface RawClient {
  readonly line: number;
  readonly inn: string;
  readonly kpp: string;
  readonly name: string;
  readonly type: string;
  readonly manager: RawManager | null;
  readonly contacts: readonly RawContact[];
}

export type RawItem = { readonly raw: RawClient } | { readonly refusal: Refusal };

/** What exports write where there is no KPP. */
const NO_KPP = /^[-–—0]*$/;
const EMAIL = /^[^\s@"'(),:;<>[\]\\]+@[^\s@"'(),:;<>[\]\\]+\.[^\s@"'(),:;<>[\]\\.]{2,}$/;
/** RFC 5321, 4.5.3.1.3: a path of 256 with its brackets. */
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 1000;
const LONGEST = 300;
const SHOWN = 200;

const typeWords: Readonly<Record<string, OrganizationType>> = {
  'юридическое лицо': 'legal_entity', 'юр. лицо': 'legal_entity', юрлицо: 'legal_entity', юл: 'legal_entity', организация: 'legal_entity',
  ип: 'entrepreneur', 'индивидуальный предприниматель': 'entrepreneur', предприниматель: 'entrepreneur',
  самозанятый: 'self_employed', 'самозанятый / физическое лицо': 'self_employed', 'физическое лицо': 'self_employed', 'физ. лицо': 'self_employed', физлицо: 'self_employed', фл: 'self_employed',
};

const orNull = (text: string) => (text === '' ? null : text);

/** Without a type, twelve digits are taken for an entrepreneur. */
function typeOf(word: string, inn: string): OrganizationType | null {
  if (word === '') return inn.length === 12 ? 'entrepreneur' : 'legal_entity';
  return organizationTypes.find((type) => type === word) ?? typeWords[word.toLowerCase()] ?? null;
}

type Refuse = (reason: RefusalReason, value: string) => void;

/**
 * Checks a raw client. What spoils the organisation (its INN, name, KPP, type) refuses it; a wrong
 * phone or e-mail only costs the contact that field, a nameless contact only itself.
 */
export function checkClient(raw: RawClient, countries: readonly CountryCode[]): { record: ClientRecord | null; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (reason, value) => void refusals.push({ line: raw.line, reason, value });
  const inn = cleanLine(raw.inn).replaceAll(' ', '');
  const name = cleanLine(raw.name);
  const kpp = cleanLine(raw.kpp).replaceAll(' ', '').toUpperCase();
  const type = typeOf(cleanLine(raw.type), inn);
  const innFault = inn === '' ? 'inn_missing' : type && innProblem(inn, type);
  if (type === null) refuse('type', cleanLine(raw.type));
  if (innFault) refuse(innFault, inn);
  if (name === '' || name.length > LONGEST_NAME) refuse(name === '' ? 'name' : 'name_too_long', name);
  if (!NO_KPP.test(kpp) && !isKpp(kpp)) refuse('kpp', kpp);
  if (type === null || refusals.length > 0) return { record: null, refusals };
  const manager = raw.manager && checkManager(raw.manager, countries, refuse);
  const contacts = raw.contacts.map((contact) => checkContact(contact, countries, refuse)).filter((contact) => contact !== null);
  return { record: { inn, kpp: NO_KPP.test(kpp) ? null : kpp, name, type, manager, contacts }, refusals };
}

function checkContact(raw: RawContact, countries: readonly CountryCode[], refuse: Refuse): ClientContact | null {
  const name = cleanLine(raw.name);
  const position = cleanLine(raw.position);
  if (name.length > LONGEST || position.length > LONGEST) {
    refuse('contact_too_long', name.length > LONGEST ? name : position);
    return null;
  }
  const phone = checkPhone(cleanLine(raw.phone), countries, refuse);
  const email = checkEmail(cleanLine(raw.email), refuse);
  if (name !== '') return { name, phone, email, position: orNull(position) };
  if (phone !== null || email !== null) refuse('contact_name', phone ?? email ?? '');
  return null;
}

/** A manager is known by the e-mail: the portal writes to them. */
function checkManager(raw: RawManager, countries: readonly CountryCode[], refuse: Refuse): ClientManager | null {
  const email = cleanLine(raw.email).toLowerCase();
  const name = cleanLine(raw.name);
  if (email === '' && name === '') return null;
  if (!isEmail(email) || name.length > LONGEST) {
    refuse(isEmail(email) ? 'manager' : 'manager_email', isEmail(email) || email === '' ? name : email);
    return null;
  }
  const phone = checkPhone(cleanLine(raw.phone), countries, (_reason, value) => refuse('manager_phone', value));
  return { email, name: name === '' ? email : name, phone };
}

function checkPhone(typed: string, countries: readonly CountryCode[], refuse: Refuse): string | null {
  if (typed === '') return null;
  const read = readPhone(typed, countries);
  if ('phone' in read) return read.phone;
  refuse(read.problem === 'phone_invalid' ? 'phone' : 'phone_country', typed);
  return null;
}

function checkEmail(typed: string, refuse: Refuse): string | null {
  if (typed === '') return null;
  if (isEmail(typed)) return typed.toLowerCase();
  refuse('email', typed);
  return null;
}

function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/** A refusal as it may be kept: a report is no copy of the file. */
export function shortened(refusal: Refusal): Refusal {
  return refusal.value.length <= SHOWN ? refusal : { ...refusal, value: `${refusal.value.slice(0, SHOWN).toWellFormed()}…` };
}
