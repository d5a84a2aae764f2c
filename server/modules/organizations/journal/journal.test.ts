import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addMember, invite, register, registerAdministrator } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

test('keeps who did what, before and after, from where; administrators read it, with filters', async () => {
  const owner = await registerAdministrator(portal);
  const user = await addMember(portal, owner);
  await owner.browser.put(`/api/organizations/${owner.organizationId}/members/${user.userId}/role`, { role: 'administrator' });
  const read = async (query = '') => (await owner.browser.get(`/api/journal?organization=${owner.organizationId}${query}`)).body.rows;
  const lines = await read();
  expect(lines.map((line: { action: string }) => line.action)).toEqual(['member.role_changed', 'member.joined', 'invitation.accepted', 'invitation.sent', 'member.joined', 'claim.approved']);
  expect(lines[0]).toMatchObject({ actor: { kind: 'client', name: 'Кузнецова Анна', isYou: true }, subject: 'Кузнецова Анна', before: { role: 'user' }, after: { role: 'administrator' } });
  expect(lines[0].ip).toMatch(/^10\./);
  expect((await read('&topic=invitation')).map((line: { action: string }) => line.action)).toEqual(['invitation.accepted', 'invitation.sent']);
  expect(await read(`&search=${encodeURIComponent(user.email)}`)).toHaveLength(2);
  expect(await read('&to=2020-01-01')).toEqual([]);
  const today = new Date(portal.clock().getTime() + 3 * 3600_000).toISOString().slice(0, 10);
  expect(await read(`&from=${today}&to=${today}`)).toHaveLength(6);
  expect((await owner.browser.get(`/api/journal?organization=${owner.organizationId}&limit=2`)).body.next).toBe(lines[1].id);
});

test('a plain user reads their own only', async () => {
  const owner = await registerAdministrator(portal);
  const user = await addMember(portal, owner);
  expect((await user.browser.get(`/api/journal?organization=${owner.organizationId}`)).status).toBe(403);
  const own = (await user.browser.get('/api/journal')).body.rows;
  expect(own.map((line: { action: string }) => line.action)).toEqual(['member.joined', 'invitation.accepted', 'account.registered']);
});

test('a changed profile says what it was', async () => {
  const person = await register(portal);
  const { email } = (await person.browser.get('/api/profile')).body;
  await person.browser.put('/api/profile', { lastName: 'Цветкова', firstName: 'Анна', patronymic: '', birthDate: null, email });
  expect((await person.browser.get('/api/journal?topic=profile')).body.rows).toMatchObject([{ before: { lastName: 'Кузнецова' }, after: { lastName: 'Цветкова' } }]);
  await person.browser.put('/api/profile', { lastName: 'Цветкова', firstName: 'Анна', patronymic: '', birthDate: null, email });
  expect((await person.browser.get('/api/journal?topic=profile')).body.rows).toHaveLength(1);
});

test('goes out whole, and that is journaled too', async () => {
  const owner = await registerAdministrator(portal);
  await invite(portal, owner, 'guest@firm.example');
  const { body } = await owner.browser.post('/api/journal/export', { organization: owner.organizationId });
  expect(body).toMatchObject({ complete: true, lines: [{ action: 'invitation.sent', subject: 'guest@firm.example' }, { action: 'member.joined' }, { action: 'claim.approved' }] });
  expect((await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=journal`)).body.rows).toMatchObject([{ action: 'journal.exported', after: { lines: 3 } }]);
});
