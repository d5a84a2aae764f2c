import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { expectOk, newPhone, PASSWORD, register, registrationDetails } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

async function accountsWith(phone: string): Promise<number> {
  const rows = await portal.db.selectFrom('users').select('id').where('phone', '=', phone).execute();
  return rows.length;
}

describe('registration (manual, 2)', () => {
  test('makes the account with the right code only, and signs in', async () => {
    const phone = newPhone();
    const browser = portal.browser();
    const begun = await browser.post('/api/registration', registrationDetails('8 (900) ' + phone.slice(5)));
    expect(begun.status).toBe(200);
    expect(begun.body.step).toBe('organization');
    const sent = await browser.put('/api/registration/organization', { organization: null });
    expect(sent.body).toMatchObject({ step: 'code', code: { resendInSeconds: 60, expiresInSeconds: 300 } });
    expect(sent.body.code.phone).not.toContain(phone.slice(5, 9));
    expect(await accountsWith(phone)).toBe(0);
    const code = await portal.codeFor(phone);
    const wrong = await browser.post('/api/registration/confirmation', { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.body).toMatchObject({ code: 'code_wrong', params: { left: 4 } });
    const done = await browser.post('/api/registration/confirmation', { code });
    expect(done.body.viewer).toMatchObject({ firstName: 'Анна', lastName: 'Кузнецова' });
    expect(await accountsWith(phone)).toBe(1);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  test('keeps who agreed, when, from where and to which text', async () => {
    const person = await register(portal);
    const consent = await portal.db.selectFrom('consents').selectAll().where('user_id', '=', person.userId).executeTakeFirstOrThrow();
    const text = (await portal.browser().get('/api/consents/personal-data')).body;
    expect(consent.version).toBe(text.version);
    expect(consent.text_sha256).toHaveLength(32);
    expect(consent.ip).toMatch(/^10\./);
  });

  test('asks for the consent to the text of today', async () => {
    const unticked = await portal.browser().post('/api/registration', registrationDetails(newPhone(), { consent: false }));
    expect(unticked.body).toMatchObject({ code: 'invalid_input', fields: { consent: 'consent_required' } });
    const old = await portal.browser().post('/api/registration', registrationDetails(newPhone(), { consentVersion: '2020-01-01' }));
    expect(old.body.code).toBe('consent_outdated');
  });

  test('says at each field what is wrong with it', async () => {
    const answer = await portal.browser().post('/api/registration', { ...registrationDetails('123'), firstName: ' ', email: 'a@b' });
    expect(answer.status).toBe(422);
    expect(answer.body.fields).toMatchObject({ firstName: 'required', email: 'email_invalid' });
    expect((await portal.browser().post('/api/registration', registrationDetails('123'))).body.fields).toEqual({ phone: 'phone_invalid' });
    expect((await portal.browser().post('/api/registration', registrationDetails('+1 212 555 01 99', { email: 'a@firm.example' }))).body.fields).toEqual({ phone: 'phone_country_refused' });
  });

  test.each([
    ['short', 'коротко', 'password_too_short'],
    ['common', 'password123', 'password_common'],
    ['personal', 'Кузнецова1', 'password_personal'],
  ])('refuses a %s password', async (_kind, password, code) => {
    const answer = await portal.browser().post('/api/registration', registrationDetails(newPhone(), { password }));
    expect(answer.body.fields).toEqual({ password: code });
  });

  test('looks the same for a phone that has an account; its owner gets a word about it', async () => {
    const owner = await register(portal);
    const stranger = portal.browser();
    const newcomer = portal.browser();
    const fresh = newPhone();
    const steps = async (browser: typeof stranger, phone: string) => [
      await browser.post('/api/registration', registrationDetails(phone, { email: 'same@firm.example' })),
      await browser.put('/api/registration/organization', { organization: null }),
      await browser.post('/api/registration/confirmation', { code: '000000' }),
    ];
    const taken = await steps(stranger, owner.phone);
    const free = await steps(newcomer, fresh);
    const shape = (answers: typeof taken) => answers.map(({ status, body }) => ({ status, ...body, requestId: '', code: body.code?.phone ? { ...body.code, phone: '' } : body.code }));
    expect(shape(taken)).toEqual(shape(free));
    const told = (await portal.messages(owner.phone))[0];
    expect(told?.text).toContain('уже есть личный кабинет');
    expect(told?.text).not.toMatch(/\d{6}/);
  });

  test.each(['details', 'organization', 'code'] as const)('leaves nothing behind when it is broken off after %s', async (step) => {
    const phone = newPhone();
    const browser = portal.browser();
    await browser.post('/api/registration', registrationDetails(phone));
    if (step !== 'details') await browser.put('/api/registration/organization', { organization: null });
    const code = step === 'details' ? '000000' : await portal.codeFor(phone);
    await portal.pass({ minutes: 31 });
    expect((await browser.get('/api/registration')).body.code).toBe('registration_gone');
    expect((await browser.post('/api/registration/confirmation', { code })).body.code).toBe('registration_gone');
    expect(await accountsWith(phone)).toBe(0);
    await portal.runJobs();
    const again = await register(portal, { phone });
    expect(again.userId).toBeTruthy();
  });

  test('goes on where it stood after a reload', async () => {
    const phone = newPhone();
    const browser = portal.browser();
    await browser.post('/api/registration', registrationDetails(phone));
    expect((await browser.get('/api/registration')).body).toMatchObject({ step: 'organization', firstName: 'Анна' });
    await browser.put('/api/registration/organization', { organization: { type: 'legal_entity', inn: '9900000017', position: 'director' } });
    expect((await browser.get('/api/registration')).body.step).toBe('code');
  });

  test('checks the INN of the organisation for its type', async () => {
    const browser = portal.browser();
    await browser.post('/api/registration', registrationDetails(newPhone()));
    const choose = (organization: object) => browser.put('/api/registration/organization', { organization });
    expect((await choose({ type: 'legal_entity', inn: '9900000018', position: 'director' })).body.fields).toEqual({ 'organization.inn': 'inn_digits' });
    expect((await choose({ type: 'entrepreneur', inn: '9900000017', position: 'director' })).body.fields).toEqual({ 'organization.inn': 'inn_length' });
  });

  test('of two registrations for one phone the first confirmed wins', async () => {
    const phone = newPhone();
    const first = portal.browser();
    const second = portal.browser();
    for (const browser of [first, second]) {
      await expectOk(browser.post('/api/registration', registrationDetails(phone)));
      await expectOk(browser.put('/api/registration/organization', { organization: null }));
    }
    const codes = (await portal.messages(phone)).map((message) => /\d{6}/.exec(message.text)?.[0] ?? '');
    const answers = await Promise.all([first.post('/api/registration/confirmation', { code: codes[1] }), second.post('/api/registration/confirmation', { code: codes[0] })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    expect(await accountsWith(phone)).toBe(1);
  });

  test('the password never lies in the database in clear', async () => {
    const phone = newPhone();
    await portal.browser().post('/api/registration', registrationDetails(phone));
    const row = await portal.db.selectFrom('registrations').selectAll().where('phone', '=', phone).executeTakeFirstOrThrow();
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
  });
});
