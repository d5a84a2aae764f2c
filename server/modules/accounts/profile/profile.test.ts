import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { PASSWORD, register } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const changes = (email: string) => ({ lastName: 'Орлова', firstName: 'Анна', patronymic: 'Петровна', birthDate: '1985-03-08', email });

async function linkFor(email: string): Promise<string> {
  const letter = (await portal.messages(email)).find((message) => message.text.includes('/confirm-email#'));
  return /confirm-email#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}

test('the address of the registration is confirmed by its link, once', async () => {
  const person = await register(portal);
  expect((await person.browser.get('/api/profile')).body.emailConfirmed).toBe(false);
  const token = await linkFor(person.email);
  expect((await portal.browser().post('/api/email-confirmations', { token })).body.email).toBe(person.email);
  expect((await portal.browser().post('/api/email-confirmations', { token })).body.code).toBe('confirmation_gone');
  expect((await person.browser.get('/api/profile')).body.emailConfirmed).toBe(true);
});

test('a link ends after 24 hours; a new one can be sent', async () => {
  const person = await register(portal);
  const token = await linkFor(person.email);
  await portal.pass({ hours: 24, seconds: 1 });
  expect((await portal.browser().post('/api/email-confirmations', { token })).body.code).toBe('confirmation_gone');
  const browser = portal.browser();
  await browser.post('/api/session', { phone: person.phone, password: PASSWORD, remember: false });
  expect((await browser.post('/api/profile/email-confirmation')).status).toBe(200);
  expect((await portal.browser().post('/api/email-confirmations', { token: await linkFor(person.email) })).status).toBe(200);
});

test('a new e-mail counts only when its link is followed; the old one is told (manual, 8.1)', async () => {
  const person = await register(portal);
  const next = `new-${person.email}`;
  const saved = await person.browser.put('/api/profile', changes(next));
  expect(saved.body).toMatchObject({ lastName: 'Орлова', patronymic: 'Петровна', birthDate: '1985-03-08', email: person.email, pendingEmail: next });
  expect((await portal.messages(person.email))[0]?.text).toContain(next);
  await portal.browser().post('/api/email-confirmations', { token: await linkFor(next) });
  expect((await person.browser.get('/api/profile')).body).toMatchObject({ email: next, emailConfirmed: true, pendingEmail: null });
});

test('an older link is dead once a newer one was sent', async () => {
  const person = await register(portal);
  const old = await linkFor(person.email);
  await person.browser.put('/api/profile', changes(`second-${person.email}`));
  expect((await portal.browser().post('/api/email-confirmations', { token: old })).body.code).toBe('confirmation_gone');
});

test('a birth date lies in the past', async () => {
  const person = await register(portal);
  const answer = await person.browser.put('/api/profile', { ...changes(person.email), birthDate: '2999-01-01' });
  expect(answer.body.fields).toEqual({ birthDate: 'date_in_future' });
});

test('the request for another phone goes to support with e-mail, old and new number (manual, 8.2)', async () => {
  const person = await register(portal);
  expect((await person.browser.post('/api/profile/phone-change-request', { newPhone: '8 900 765-43-21', comment: 'Потеряла телефон' })).status).toBe(200);
  const letter = (await portal.messages(portal.server.runtime.config.provider.supportEmail))[0];
  for (const part of [person.email, person.phone, '+79007654321', 'Потеряла телефон']) expect(letter?.text).toContain(part);
});

test('the password is changed with the present one; other sessions end, this one stays', async () => {
  const person = await register(portal);
  const elsewhere = portal.browser();
  await elsewhere.post('/api/session', { phone: person.phone, password: PASSWORD, remember: true });
  const change = (currentPassword: string) => person.browser.put('/api/profile/password', { currentPassword, newPassword: 'светлый-берег-волги-7' });
  expect((await change('не он')).body.code).toBe('password_wrong');
  expect((await change(PASSWORD)).status).toBe(200);
  expect((await elsewhere.get('/api/session')).status).toBe(401);
  expect((await person.browser.get('/api/session')).status).toBe(200);
});

test('letters speak the language of the person', async () => {
  const person = await register(portal);
  await person.browser.put('/api/profile/locale', { locale: 'en' });
  await person.browser.post('/api/profile/email-confirmation');
  expect((await portal.messages(person.email))[0]?.subject).toBe('Confirm your e-mail address');
});
