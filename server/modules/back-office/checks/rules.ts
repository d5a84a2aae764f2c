import { exchange, exchangeContact, exchangeManager, type ExchangeRecord, type Feed, type Refusal, type RefusalReason } from '#contract/back-office.ts';
import { fieldErrorsOf } from '#contract/field-errors.ts';
import { innProblem } from '#contract/inn.ts';
import type { ClientContact, ClientManager, ClientRecord, Found } from '#connectors/back-office/port.ts';
import { cleanLine } from '#kernel/clean-line.ts';
import type { Config } from '#kernel/config.ts';
import { readPhone } from '#kernel/phone.ts';

/** A record as its keeper takes it. */
export type Checked<F extends Feed> = F extends 'clients' ? ClientRecord : ExchangeRecord<F>;

type Countries = Config['phoneCountries'];
type Fields = Readonly<Record<string, unknown>>;
type Refuse = (field: string, reason: RefusalReason, value: unknown) => void;

const MOST_CONTACTS = 1000;
const MOST_DEPTH = 6;
const SHOWN = 200;
const EMAIL = /^[^\s@"'(),:;<>[\]\\]+@[^\s@"'(),:;<>[\]\\]+\.[^\s@"'(),:;<>[\]\\.]{2,}$/;
/** RFC 5321, 4.5.3.1.3: a path of 256 with its brackets. */
const LONGEST_EMAIL = 254;
/** What exports write where there is no KPP. */
const NO_KPP = /^[-–—0]*$/;
/** Written in groups by many. */
const packed = new Set(['inn', 'kpp', 'account', 'bic', 'correspondentAccount', 'registrationNumber']);

/**
 * Checks what a source has. What spoils the record refuses it; a wrong phone or e-mail only costs the contact or
 * manager that field, a nameless contact only itself.
 */
export function checkRecord<F extends Feed>(feed: F, found: Found, countries: Countries): { record: Checked<F> | null; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (field, reason, value) => void refusals.push(shortened({ place: found.place, field, reason, value: shown(value) }));
  const fields = cleaned(found.fields, '', 0);
  let record: unknown = null;
  if (!isFields(fields)) refuse('', 'invalid', fields);
  else if (feed === 'clients') record = checkClient(fields, countries, refuse);
  else if (feed === 'managers') record = checkManager(fields, countries, refuse);
  else record = checkFields(exchange[feed] as Schema<unknown>, fields, refuse);
  return { record: record as Checked<F> | null, refusals };
}

/** By what the source knows a record again, as far as it can be told; of a refused one, too. */
export function recordKey(feed: Feed, { fields }: Found): string | null {
  if (!isFields(fields)) return null;
  const name = feed === 'managers' ? 'email' : feed === 'clients' && (fields['id'] ?? '') === '' ? 'inn' : 'id';
  const value = fields[name];
  const key = typeof value === 'number' ? String(value) : typeof value === 'string' ? cleanedText(value, name) : undefined;
  return (name === 'email' ? key?.toLowerCase() : key) ?? null;
}

/** A refusal as it may be kept: a report is no copy of the source. */
export function shortened(refusal: Refusal): Refusal {
  return { ...refusal, place: cut(refusal.place), value: cut(refusal.value) };
}

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed()}…`;
}

/** Texts of one line; what says nothing (empty, null) is left out. */
function cleaned(value: unknown, name: string, depth: number): unknown {
  if (depth > MOST_DEPTH || value === null) return undefined;
  if (typeof value === 'string') return cleanedText(value, name);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, '', depth + 1));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one, key, depth + 1)] as const).filter(([, one]) => one !== undefined));
}

function cleanedText(text: string, name: string): string | undefined {
  const line = packed.has(name) ? cleanLine(text).replaceAll(' ', '') : cleanLine(text);
  if (name === 'kpp') return NO_KPP.test(line) ? undefined : line.toUpperCase();
  return line === '' ? undefined : line;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Parameters<typeof fieldErrorsOf>[0] };
}

function checkFields<T>(schema: Schema<T>, fields: Fields, refuse: Refuse, at = ''): T | null {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  for (const [path, code] of Object.entries(fieldErrorsOf(parsed.error))) {
    const value = valueAt(fields, path);
    refuse(at + path, code === 'required' && value !== undefined ? 'invalid' : code, value);
  }
  return null;
}

function valueAt(fields: unknown, path: string): unknown {
  return path.split('.').reduce((value, step) => (typeof value === 'object' && value !== null ? (value as Fields)[step] : undefined), fields);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function checkClient({ contacts, manager, ...fields }: Fields, countries: Countries, refuse: Refuse): ClientRecord | null {
  const record = checkFields(exchange.clients, fields, refuse);
  const type = record && (record.type ?? (record.inn.length === 12 ? 'entrepreneur' : 'legal_entity'));
  const problem = record && type && innProblem(record.inn, type);
  if (problem) refuse('inn', problem, record.inn);
  const isListed = contacts === undefined || (Array.isArray(contacts) && contacts.length <= MOST_CONTACTS);
  if (!isListed) refuse('contacts', Array.isArray(contacts) ? 'too_many' : 'invalid', '');
  if (!record || !type || problem || !isListed) return null;
  const checkedManager = manager === undefined ? null : checkClientManager(manager, countries, refuse);
  const checkedContacts = contacts?.map((contact, index) => checkContact(contact, `contacts.${index}`, countries, refuse)).filter((contact) => contact !== null);
  return { ...record, type, manager: checkedManager, contacts: checkedContacts ?? null };
}

function checkContact(contact: unknown, at: string, countries: Countries, refuse: Refuse): ClientContact | null {
  if (!isFields(contact)) {
    refuse(at, 'invalid', contact);
    return null;
  }
  if (Object.keys(contact).length === 0) return null;
  const checked = checkFields(exchangeContact, contact, refuse, `${at}.`);
  return checked && { ...checked, phone: checkPhone(checked.phone, `${at}.phone`, countries, refuse), email: checkEmail(checked.email, `${at}.email`, refuse) };
}

/** A manager is known by the e-mail: the portal writes to them. */
function checkClientManager(manager: unknown, countries: Countries, refuse: Refuse): ClientManager | null {
  if (!isFields(manager)) {
    refuse('manager', 'invalid', manager);
    return null;
  }
  if (manager['email'] === undefined && manager['name'] === undefined) return null;
  const checked = checkFields(exchangeManager, manager, refuse, 'manager.');
  const email = checked && checkEmail(checked.email, 'manager.email', refuse);
  return email ? { email, name: checked.name ?? email, phone: checkPhone(checked.phone, 'manager.phone', countries, refuse) } : null;
}

function checkManager(fields: Fields, countries: Countries, refuse: Refuse): ExchangeRecord<'managers'> | null {
  const record = checkFields(exchange.managers, fields, refuse);
  const email = record && checkEmail(record.email, 'email', refuse);
  if (!email) return null;
  const isBackwards = record.absentFrom !== null && record.absentUntil !== null && record.absentUntil < record.absentFrom;
  if (isBackwards) refuse('absentUntil', 'period', record.absentUntil);
  return {
    ...record, email,
    phone: checkPhone(record.phone, 'phone', countries, refuse),
    substituteEmail: checkEmail(record.substituteEmail, 'substituteEmail', refuse),
    ...(isBackwards ? { absentFrom: null, absentUntil: null } : {}),
  };
}

function checkPhone(typed: string | null, at: string, countries: Countries, refuse: Refuse): string | null {
  if (typed === null) return null;
  const read = readPhone(typed, countries);
  if ('phone' in read) return read.phone;
  refuse(at, read.problem, typed);
  return null;
}

function checkEmail(typed: string | null, at: string, refuse: Refuse): string | null {
  if (typed === null || (typed.length <= LONGEST_EMAIL && EMAIL.test(typed))) return typed?.toLowerCase() ?? null;
  refuse(at, 'email_invalid', typed);
  return null;
}
