import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { getCountries, type CountryCode } from 'libphonenumber-js/max';
import type { Position } from '#contract/organizations.ts';
import { sections, type Section } from '#contract/permissions.ts';
import { Environment } from './environment.ts';
import { boxKeyOf } from './sealed-box.ts';
import type { WorkingCalendar } from './working-time.ts';
import { writeSecretOnce } from './write-once.ts';

export type Role = 'web' | 'worker' | 'all';

export type SmsSettings =
  | { gateway: 'outbox' }
  | { gateway: 'smsc'; apiKey: string; sender: string | null }
  | { gateway: 'smpp'; url: string; systemId: string; password: string; sender: string };

export type MailSettings = { gateway: 'outbox'; from: string } | { gateway: 'smtp'; url: string; from: string };

export type CompanyRegistrySettings = { source: 'none' } | { source: 'file'; file: string } | { source: 'dadata'; token: string };

/** Where the bytes of files lie. */
export type FileStorageSettings =
  | { storage: 'folder'; folder: string }
  | { storage: 's3'; endpoint: string; region: string; bucket: string; accessKey: string; secretKey: string };

/** Systems of the provider from which the portal's copy is kept; each may be missing. */
export interface BackOfficeSettings {
  /** `mapping`: one that the portal brings, or the path of a file. */
  readonly odata: { readonly url: string; readonly user: string; readonly password: string; readonly mapping: string } | null;
  readonly partnerApi: { readonly url: string; readonly login: string; readonly password: string } | null;
}

export interface CloudSettings {
  /** How a new password of the cloud comes to who has reset it: by a link that shows it once, or in the letter itself. */
  readonly passwordBy: 'link' | 'letter';
  /** A session that nobody has touched for so long is idle. */
  readonly idleMinutes: number;
}

export interface Provider {
  readonly name: string;
  /** Web address of the logo, served by the portal itself from `PROVIDER_LOGO`; null for a letter mark. */
  readonly logoFile: string | null;
  readonly accent: string | null;
  readonly supportEmail: string;
  readonly supportPhone: string | null;
  readonly dutyManagerEmail: string;
}

export interface Config {
  readonly production: boolean;
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end; every link in a letter begins with it. */
  readonly publicUrl: string;
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Null: the user of `databaseUrl` makes the schema too. */
  readonly databaseOwnerUrl: string | null;
  readonly databaseConnections: number;
  readonly namedStatements: boolean;
  readonly secretKey: Buffer;
  readonly logLevel: string;
  readonly provider: Provider;
  readonly phoneCountries: readonly CountryCode[];
  readonly calendar: WorkingCalendar;
  /** Working minutes within which a claim is promised to be decided. */
  readonly moderationMinutes: number;
  /** Sections that a user gets by default, by position. */
  readonly sectionsOf: Readonly<Record<Position, readonly Section[]>>;
  /** How long the link of an invitation works. */
  readonly invitationDays: number;
  /** On this day of the month the invoices and acts of the month before appear. */
  readonly documentsDay: number;
  /** A contract may be renewed when so many days or less are left of it. */
  readonly renewalDays: number;
  /** What the provider calls its own products. */
  readonly ownProductsTitle: string;
  readonly sms: SmsSettings;
  readonly mail: MailSettings;
  readonly companyRegistry: CompanyRegistrySettings;
  readonly fileStorage: FileStorageSettings;
  readonly backOffice: BackOfficeSettings;
  /** The keys that open what connectors sign in with, the present one first; null in a process that only serves the web. */
  readonly connectorKeys: readonly [Buffer, ...Buffer[]] | null;
  /** The present one is made of `SECRET_KEY`, which processes that serve the web hold too. */
  readonly isConnectorKeyShared: boolean;
  readonly cloud: CloudSettings;
}

/**
 * The variables of this process, and those of the file `.env` that it does not have. Tests never
 * see that file: it may name a real database and real gateways.
 */
export function readSettings(): Record<string, string | undefined> {
  const file = path.join(import.meta.dirname, '..', '..', '.env');
  if (process.env['NODE_ENV'] !== 'test' && existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** Reads and checks every variable; throws `ConfigError` with one line for the first that is wrong. */
export function readConfig(values: Record<string, string | undefined>): Config {
  const env = new Environment(values);
  const production = env.choice('NODE_ENV', ['development', 'production', 'test'], 'development') === 'production';
  const port = env.integer('PORT', 0, 65_535, 3000);
  const databaseUrl = env.optionalUrl('DATABASE_URL', ['postgres:', 'postgresql:']);
  const databaseOwnerUrl = env.optionalUrl('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  if (databaseOwnerUrl !== null && databaseUrl === null) env.fail('DATABASE_OWNER_URL', 'an address', 'DATABASE_URL beside it');
  const dataDir = path.resolve(env.text('DATA_DIR', '.data'));
  const supportEmail = env.email('SUPPORT_EMAIL', production ? null : 'support@sever-cloud.example');
  const role = env.choice('ROLE', ['web', 'worker', 'all'], 'all');
  const secretKey = readSecretKey(env, dataDir, databaseUrl !== null);
  return {
    production,
    role,
    host: env.text('HOST', 'localhost'),
    port,
    publicUrl: env.url('PUBLIC_URL', ['http:', 'https:'], production ? null : `http://localhost:${port}`).replace(/\/+$/, ''),
    trustedProxies: env.list('TRUSTED_PROXIES', ''),
    dataDir,
    databaseUrl,
    databaseOwnerUrl,
    databaseConnections: env.integer('DATABASE_CONNECTIONS', 2, 200, 10),
    namedStatements: env.choice('DATABASE_NAMED_STATEMENTS', ['on', 'off'], 'on') === 'on',
    secretKey,
    logLevel: env.choice('LOG_LEVEL', ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], production ? 'info' : 'warn'),
    provider: {
      name: env.text('PROVIDER_NAME', production ? null : 'Северное облако'),
      logoFile: env.optionalFile('PROVIDER_LOGO'),
      accent: env.optionalAccent('PROVIDER_ACCENT'),
      supportEmail,
      supportPhone: env.optionalText('SUPPORT_PHONE') ?? (production ? null : '+7 (800) 555-01-42'),
      dutyManagerEmail: env.email('DUTY_MANAGER_EMAIL', production ? null : 'duty@sever-cloud.example'),
    },
    phoneCountries: readCountries(env),
    calendar: readCalendar(env),
    moderationMinutes: env.integer('MODERATION_PROMISE_MINUTES', 1, 100_000, 60),
    sectionsOf: readSections(env),
    invitationDays: env.integer('INVITATION_DAYS', 1, 30, 7),
    documentsDay: env.integer('DOCUMENTS_DAY', 1, 28, 10),
    renewalDays: env.integer('RENEWAL_DAYS', 1, 365, 30),
    ownProductsTitle: env.text('OWN_PRODUCTS_TITLE', 'БИТ ПП'),
    sms: readSms(env, production),
    mail: readMail(env, production, supportEmail),
    companyRegistry: readCompanyRegistry(env, production),
    fileStorage: readFileStorage(env, dataDir),
    backOffice: { odata: readOData(env), partnerApi: readPartnerApi(env) },
    connectorKeys: readConnectorKeys(env, role, secretKey),
    isConnectorKeyShared: role !== 'web' && env.optionalText('CONNECTORS_KEY') === null,
    cloud: { passwordBy: env.choice('CLOUD_PASSWORD_BY', ['link', 'letter'], 'link'), idleMinutes: env.integer('CLOUD_IDLE_MINUTES', 1, 1440, 15) },
  };
}

function readSecretKey(env: Environment, dataDir: string, required: boolean): Buffer {
  const given = env.optionalText('SECRET_KEY');
  if (given !== null) return readKey(env, 'SECRET_KEY', given);
  if (required) env.fail('SECRET_KEY', 'nothing', '32 random bytes in base64 (openssl rand -base64 32), since DATABASE_URL is set');
  const file = path.join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeSecretOnce(file, randomBytes(32).toString('base64'));
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}

function readKey(env: Environment, name: string, given: string): Buffer {
  const key = Buffer.from(given, 'base64');
  return key.length === 32 ? key : env.fail(name, `${key.length} bytes`, '32 random bytes in base64 (openssl rand -base64 32)');
}

/** Without a key of their own, one made of `SECRET_KEY`, which the web has too; with one, what that sealed still opens. */
function readConnectorKeys(env: Environment, role: Role, secretKey: Buffer): Config['connectorKeys'] {
  const given = env.optionalText('CONNECTORS_KEY');
  const former = env.list('CONNECTORS_KEY_FORMER', '').map((key) => readKey(env, 'CONNECTORS_KEY_FORMER', key));
  if (role === 'web') return given === null && former.length === 0 ? null : env.fail('CONNECTORS_KEY', 'a key', 'none where ROLE is web: workers alone hold it');
  const made = boxKeyOf(secretKey);
  return given === null ? [made, ...former] : [readKey(env, 'CONNECTORS_KEY', given), ...former, made];
}

function readCountries(env: Environment): CountryCode[] {
  const known = new Set<string>(getCountries());
  const codes = env.list('PHONE_COUNTRIES', 'RU').map((code) => code.toUpperCase());
  for (const code of codes) if (!known.has(code)) env.fail('PHONE_COUNTRIES', code, 'two-letter country codes, like RU,BY,KZ');
  return codes as CountryCode[];
}

function readCalendar(env: Environment): WorkingCalendar {
  const timeZone = env.text('TIME_ZONE', 'Europe/Moscow');
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) env.fail('TIME_ZONE', timeZone, 'a name of the time zone database, like Europe/Moscow');
  const days = env.list('WORK_DAYS', '1,2,3,4,5').map(Number);
  if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) env.fail('WORK_DAYS', days.join(','), 'numbers of weekdays from 1 (Monday) to 7, like 1,2,3,4,5');
  const hours = env.text('WORK_HOURS', '09:00-18:00');
  const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(hours);
  const opensAt = Number(found?.[1]) * 60 + Number(found?.[2]);
  const closesAt = Number(found?.[3]) * 60 + Number(found?.[4]);
  if (!found || closesAt <= opensAt) env.fail('WORK_HOURS', hours, 'opening and closing time, like 09:00-18:00');
  const holidays = env.list('HOLIDAYS', '');
  for (const day of holidays) if (!/^\d{4}-\d\d-\d\d$/.test(day)) env.fail('HOLIDAYS', day, 'dates like 2026-12-31,2027-01-01');
  return { timeZone, days, opensAt, closesAt, holidays };
}

function readSections(env: Environment): Config['sectionsOf'] {
  const read = (position: Position, byDefault: string): Section[] => {
    const name = `SECTIONS_${position.toUpperCase()}`;
    const list = env.list(name, byDefault);
    if (list.join() === 'none') return [];
    for (const one of list) if (!sections.some((section) => section === one)) env.fail(name, one, `"none" or names among ${sections.join(',')}`);
    return sections.filter((section) => list.includes(section));
  };
  return {
    director: read('director', sections.join(',')),
    accountant: read('accountant', 'documents,products,cloud_users,cloud_updates'),
    system_administrator: read('system_administrator', 'products,cloud_users,cloud_updates,organization_tickets'),
    employee: read('employee', 'none'),
  };
}

function readSms(env: Environment, production: boolean): SmsSettings {
  const gateway = env.choice('SMS_GATEWAY', ['outbox', 'smsc', 'smpp'], 'outbox');
  if (gateway === 'smsc') return { gateway, apiKey: env.text('SMSC_API_KEY', null), sender: env.optionalText('SMS_SENDER') };
  if (gateway === 'smpp') {
    return {
      gateway,
      url: env.url('SMPP_URL', ['smpp:', 'ssmpp:'], null),
      systemId: env.text('SMPP_SYSTEM_ID', null),
      password: env.text('SMPP_PASSWORD', null),
      sender: env.text('SMS_SENDER', null),
    };
  }
  if (production) env.fail('SMS_GATEWAY', 'outbox', 'smsc or smpp, since NODE_ENV is production');
  return { gateway: 'outbox' };
}

function readMail(env: Environment, production: boolean, supportEmail: string): MailSettings {
  const gateway = env.choice('MAIL_GATEWAY', ['outbox', 'smtp'], 'outbox');
  const from = env.email('MAIL_FROM', supportEmail);
  if (gateway === 'smtp') return { gateway, url: env.url('SMTP_URL', ['smtp:', 'smtps:'], null), from };
  if (production) env.fail('MAIL_GATEWAY', 'outbox', 'smtp, since NODE_ENV is production');
  return { gateway: 'outbox', from };
}

const DEMO_COMPANIES = path.join(import.meta.dirname, '..', 'db', 'demo', 'data', 'companies.jsonl');

/** Invented companies never pass for real ones: production has no registry unless one is named. */
function readCompanyRegistry(env: Environment, production: boolean): CompanyRegistrySettings {
  const source = env.choice('COMPANY_REGISTRY', ['none', 'file', 'dadata'], production ? 'none' : 'file');
  if (source === 'none') return { source };
  if (source === 'file') {
    const file = env.optionalFile('COMPANY_REGISTRY_FILE') ?? (production ? env.fail('COMPANY_REGISTRY_FILE', 'nothing', 'a file that exists') : DEMO_COMPANIES);
    return { source, file: path.resolve(file) };
  }
  const token = env.text('DADATA_TOKEN', null);
  if (!/^[!-~]+$/.test(token)) env.fail('DADATA_TOKEN', 'something else', 'a key of Latin letters and digits, without spaces');
  return { source, token };
}

function readFileStorage(env: Environment, dataDir: string): FileStorageSettings {
  const storage = env.choice('FILE_STORAGE', ['folder', 's3'], 'folder');
  if (storage === 'folder') return { storage, folder: path.join(dataDir, 'files') };
  return {
    storage,
    endpoint: readBareUrl(env, 'S3_ENDPOINT', null) ?? env.fail('S3_ENDPOINT', 'nothing', 'an address that begins with https:// or http://'),
    region: env.text('S3_REGION', 'us-east-1'),
    bucket: env.text('S3_BUCKET', null),
    accessKey: env.text('S3_ACCESS_KEY', null),
    secretKey: env.text('S3_SECRET_KEY', null),
  };
}

const OUR_MAPPINGS = ['bp30', 'ut11'];

function readOData(env: Environment): BackOfficeSettings['odata'] {
  const url = readBareUrl(env, 'BACK_OFFICE_ODATA_URL', null);
  if (url === null) return null;
  const mapping = env.text('BACK_OFFICE_ODATA_MAPPING', 'bp30');
  if (!OUR_MAPPINGS.includes(mapping) && !existsSync(mapping)) env.fail('BACK_OFFICE_ODATA_MAPPING', `"${mapping}"`, `${OUR_MAPPINGS.join(', ')} or a file that exists`);
  // A user of 1C may have no password.
  return { url, user: env.text('BACK_OFFICE_ODATA_USER', null), password: env.optionalText('BACK_OFFICE_ODATA_PASSWORD') ?? '', mapping };
}

function readPartnerApi(env: Environment): BackOfficeSettings['partnerApi'] {
  const login = env.optionalText('PARTNER_API_LOGIN');
  if (login === null) return null;
  return { url: readBareUrl(env, 'PARTNER_API_URL', 'https://partner-api.1c.ru') ?? '', login, password: env.text('PARTNER_API_PASSWORD', null) };
}

/** Name and password have settings of their own: an address is shown and logged. */
function readBareUrl(env: Environment, name: string, fallback: string | null): string | null {
  const url = env.optionalUrl(name, ['http:', 'https:']) ?? fallback;
  if (url === null) return null;
  const { username, password, search, hash } = new URL(url);
  if (username + password + search + hash !== '') env.fail(name, 'something else', 'an address without a user, a question mark or a hash');
  return url.replace(/\/+$/, '');
}
