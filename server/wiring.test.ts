import { expect, test } from 'vitest';
import { systemClock } from '#kernel/clock.ts';
import { testConfig } from './test/config.ts';
import { createSources } from './wiring.ts';

const namesOf = (settings: Record<string, string>) => createSources(testConfig(settings), systemClock).map(({ name, isSimulated }) => `${name}${isSimulated ? ', simulated' : ''}`);
const odata = { BACK_OFFICE_ODATA_URL: 'https://base.example/base/odata/standard.odata', BACK_OFFICE_ODATA_USER: 'Обмен' };
const partner = { PARTNER_API_LOGIN: 'partner', PARTNER_API_PASSWORD: 'secret' };
const production = {
  NODE_ENV: 'production', PROVIDER_NAME: 'Облако', SUPPORT_EMAIL: 'a@b.example', DUTY_MANAGER_EMAIL: 'a@b.example', PUBLIC_URL: 'https://portal.example',
  SMS_GATEWAY: 'smsc', SMSC_API_KEY: 'key', MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtps://mail.example',
};

test('the sources of the settings are read; only without any, and never in production, the demo’s stands in', () => {
  expect(namesOf({})).toEqual(['simulated, simulated']);
  expect(namesOf(odata)).toEqual(['odata']);
  expect(namesOf({ ...odata, ...partner })).toEqual(['odata', 'partner-api']);
  expect(namesOf({ ...production, ...partner })).toEqual(['partner-api']);
  expect(namesOf(production)).toEqual([]);
});
