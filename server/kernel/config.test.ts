import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 1).toString('base64');

test.each([
  [{ PORT: 'abc' }, 'PORT: found "abc", expected a whole number from 0 to 65535'],
  [{ ROLE: 'both' }, 'ROLE: found "both", expected one of web, worker, all'],
  [{ DATABASE_URL: 'mysql://host/x' }, 'DATABASE_URL: found something else, expected an address that begins with postgres:// or postgresql://'],
  [{ DATABASE_OWNER_URL: 'postgres://localhost/x' }, 'DATABASE_OWNER_URL: found an address, expected DATABASE_URL beside it'],
  [{ SECRET_KEY: 'c2hvcnQ=' }, 'SECRET_KEY: found 5 bytes, expected 32 random bytes in base64 (openssl rand -base64 32)'],
  [{ SECRET_KEY: '', DATABASE_URL: 'postgres://localhost/x' }, 'SECRET_KEY: found nothing, expected 32 random bytes in base64 (openssl rand -base64 32), since DATABASE_URL is set'],
  [{ NODE_ENV: 'production' }, 'SUPPORT_EMAIL: found nothing, expected a text'],
  [{ SUPPORT_EMAIL: 'a@b, c@d' }, 'SUPPORT_EMAIL: found "a@b, c@d", expected one e-mail address'],
  [{ PHONE_COUNTRIES: 'RU,XX' }, 'PHONE_COUNTRIES: found XX, expected two-letter country codes, like RU,BY,KZ'],
  [{ WORK_HOURS: '18:00-09:00' }, 'WORK_HOURS: found 18:00-09:00, expected opening and closing time, like 09:00-18:00'],
  [{ TIME_ZONE: 'Moscow' }, 'TIME_ZONE: found Moscow, expected a name of the time zone database, like Europe/Moscow'],
  [{ HOLIDAYS: '31.12.2026' }, 'HOLIDAYS: found 31.12.2026, expected dates like 2026-12-31,2027-01-01'],
  [{ PROVIDER_ACCENT: '#ffee00' }, 'PROVIDER_ACCENT: found "#ffee00", on which white text has a contrast of 1.2, expected a darker colour, with a contrast of 4.5 or more'],
  [{ SMS_GATEWAY: 'smsc' }, 'SMSC_API_KEY: found nothing, expected a text'],
  [{ CONNECTORS_KEY: 'c2hvcnQ=' }, 'CONNECTORS_KEY: found 5 bytes, expected 32 random bytes in base64 (openssl rand -base64 32)'],
  [{ CONNECTORS_KEY: key, CONNECTORS_KEY_FORMER: `${key},c2hvcnQ=` }, 'CONNECTORS_KEY_FORMER: found 5 bytes, expected 32 random bytes in base64 (openssl rand -base64 32)'],
  [{ ROLE: 'web', CONNECTORS_KEY: key }, 'CONNECTORS_KEY: found a key, expected none where ROLE is web: workers alone hold it'],
  [{ CLOUD_PASSWORD_BY: 'sms' }, 'CLOUD_PASSWORD_BY: found "sms", expected one of link, letter'],
  [{ CLOUD_IDLE_MINUTES: '0' }, 'CLOUD_IDLE_MINUTES: found "0", expected a whole number from 1 to 1440'],
  [{ COMPANY_REGISTRY: 'egrul' }, 'COMPANY_REGISTRY: found "egrul", expected one of none, file, dadata'],
  [{ COMPANY_REGISTRY_FILE: '/no/such' }, 'COMPANY_REGISTRY_FILE: found "/no/such", expected a file that exists'],
  [{ COMPANY_REGISTRY: 'dadata' }, 'DADATA_TOKEN: found nothing, expected a text'],
  [{ FILE_STORAGE: 's3' }, 'S3_ENDPOINT: found nothing, expected an address that begins with https:// or http://'],
  [{ FILE_STORAGE: 's3', S3_ENDPOINT: 'https://key:secret@s3.example' }, 'S3_ENDPOINT: found something else, expected an address without a user, a question mark or a hash'],
  [{ FILE_STORAGE: 's3', S3_ENDPOINT: 'https://s3.example' }, 'S3_BUCKET: found nothing, expected a text'],
  [{ BACK_OFFICE_ODATA_URL: 'https://u:p@host/base' }, 'BACK_OFFICE_ODATA_URL: found something else, expected an address without a user, a question mark or a hash'],
  [{ BACK_OFFICE_ODATA_URL: 'https://host/base' }, 'BACK_OFFICE_ODATA_USER: found nothing, expected a text'],
  [{ BACK_OFFICE_ODATA_URL: 'https://host/base', BACK_OFFICE_ODATA_MAPPING: 'bp20' }, 'BACK_OFFICE_ODATA_MAPPING: found "bp20", expected bp30, ut11 or a file that exists'],
  [{ PARTNER_API_LOGIN: 'someone' }, 'PARTNER_API_PASSWORD: found nothing, expected a text'],
  [{ COMPANY_REGISTRY: 'dadata', DADATA_TOKEN: 'мой ключ' }, 'DADATA_TOKEN: found something else, expected a key of Latin letters and digits, without spaces'],
])('stops at %j with one line', (values, message) => {
  expect(() => readConfig({ SECRET_KEY: key, ...values })).toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
});

test('in production no stand-in takes the place of a gateway', () => {
  const production = { NODE_ENV: 'production', SECRET_KEY: key, SUPPORT_EMAIL: 'a@b.example', PUBLIC_URL: 'https://lk.example', PROVIDER_NAME: 'X', DUTY_MANAGER_EMAIL: 'd@b.example' };
  expect(() => readConfig(production)).toThrow('SMS_GATEWAY: found outbox, expected smsc or smpp, since NODE_ENV is production');
  expect(() => readConfig({ ...production, SMS_GATEWAY: 'smsc', SMSC_API_KEY: 'k' })).toThrow('MAIL_GATEWAY: found outbox');
  const complete = { ...production, SMS_GATEWAY: 'smsc', SMSC_API_KEY: 'k', MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtp://h' };
  expect(readConfig(complete).companyRegistry).toEqual({ source: 'none' });
  expect(() => readConfig({ ...complete, COMPANY_REGISTRY: 'file' })).toThrow('COMPANY_REGISTRY_FILE: found nothing, expected a file that exists');
  expect(readConfig({ ...complete, COMPANY_REGISTRY: 'file', COMPANY_REGISTRY_FILE: import.meta.filename }).companyRegistry).toEqual({ source: 'file', file: import.meta.filename });
});

test('without a key and with the embedded database one is made, for its owner only, and kept', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kabinet-config-'));
  const first = readConfig({ DATA_DIR: dataDir });
  expect(first.secretKey).toHaveLength(32);
  expect(readConfig({ DATA_DIR: dataDir }).secretKey).toEqual(first.secretKey);
  expect(statSync(path.join(dataDir, 'secret-key')).mode & 0o077).toBe(0);
});

test('the keys of connectors: the present one first, then former ones, and what SECRET_KEY makes; the web has none', () => {
  const [present, former] = [Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
  const [made] = readConfig({ SECRET_KEY: key }).connectorKeys ?? [];
  expect(made).toHaveLength(32);
  expect(made).not.toEqual(Buffer.from(key, 'base64'));
  expect(readConfig({ SECRET_KEY: key, CONNECTORS_KEY: present.toString('base64'), CONNECTORS_KEY_FORMER: former.toString('base64') }).connectorKeys).toEqual([present, former, made]);
  expect(readConfig({ SECRET_KEY: key, CONNECTORS_KEY_FORMER: former.toString('base64') }).connectorKeys).toEqual([made, former]);
  expect(readConfig({ SECRET_KEY: key, ROLE: 'web' }).connectorKeys).toBeNull();
});

test.each([[{}, true], [{ ROLE: 'worker' }, true], [{ ROLE: 'worker', CONNECTORS_KEY: key }, false], [{ ROLE: 'web' }, false]])('with %j the key of connectors is one that the web has, too: %s', (changes, isShared) => {
  expect(readConfig({ SECRET_KEY: key, ...changes }).isConnectorKeyShared).toBe(isShared);
});

test('files lie below DATA_DIR unless a storage is named', () => {
  expect(readConfig({ SECRET_KEY: key, DATA_DIR: '/srv/kabinet' }).fileStorage).toEqual({ storage: 'folder', folder: path.resolve('/srv/kabinet/files') });
  const named = { SECRET_KEY: key, FILE_STORAGE: 's3', S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'b', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's' };
  expect(readConfig(named).fileStorage).toEqual({ storage: 's3', endpoint: 'https://s3.example', region: 'us-east-1', bucket: 'b', accessKey: 'a', secretKey: 's' });
});

test('sources of the back office are there when they are named', () => {
  expect(readConfig({ SECRET_KEY: key }).backOffice).toEqual({ odata: null, partnerApi: null });
  const named = { SECRET_KEY: key, BACK_OFFICE_ODATA_URL: 'https://host/base/odata/standard.odata/', BACK_OFFICE_ODATA_USER: 'Обмен', PARTNER_API_LOGIN: 'l', PARTNER_API_PASSWORD: 'p' };
  expect(readConfig(named).backOffice).toEqual({
    odata: { url: 'https://host/base/odata/standard.odata', user: 'Обмен', password: '', mapping: 'bp30' },
    partnerApi: { url: 'https://partner-api.1c.ru', login: 'l', password: 'p' },
  });
});

test('.env.example names every variable that is read, and no other', () => {
  const asked = new Set<string>();
  const recorder = new Proxy<Record<string, string | undefined>>({ SECRET_KEY: key }, {
    get: (target, name) => (typeof name === 'string' && asked.add(name), target[name as string]),
  });
  readConfig(recorder);
  for (const gateway of ['smsc', 'smpp']) {
    const values: Record<string, string> = { SECRET_KEY: key, SMS_GATEWAY: gateway, SMSC_API_KEY: 'k', SMPP_URL: 'smpp://h', SMPP_SYSTEM_ID: 'i', SMPP_PASSWORD: 'p', SMS_SENDER: 's', MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtp://h', COMPANY_REGISTRY: 'dadata', DADATA_TOKEN: 't', BACK_OFFICE_ODATA_URL: 'https://host', BACK_OFFICE_ODATA_USER: 'u', PARTNER_API_LOGIN: 'l', PARTNER_API_PASSWORD: 'p', FILE_STORAGE: 's3', S3_ENDPOINT: 'https://h', S3_BUCKET: 'b', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's' };
    readConfig(new Proxy(values, { get: (target, name) => (typeof name === 'string' && asked.add(name), target[name as string]) }));
  }
  const example = readFileSync(path.join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
  expect([...asked].sort()).toEqual([...new Set(listed)].sort());
});
