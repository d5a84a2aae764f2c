import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addMember, askToJoin, PASSWORD, register, registerAdministrator, signInStaff, type Person } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const place = { role: 'user', position: 'accountant', sections: ['documents'] };
const signInAgain = (person: Person) => person.browser.post('/api/session', { phone: person.phone, password: PASSWORD, remember: false });

test('all administrators get a letter and a line in the portal; one accepts, choosing role and sections', async () => {
  const owner = await registerAdministrator(portal);
  const other = await addMember(portal, owner, { role: 'administrator' });
  const asker = await register(portal);
  const id = await askToJoin(portal, asker, owner.inn);
  for (const administrator of [owner, other]) {
    expect((await portal.messages(administrator.email))[0]?.subject).toContain('просит доступ');
    expect((await administrator.browser.get('/api/home')).body.notices).toMatchObject([{ kind: 'join_requests', count: 1 }]);
    expect((await administrator.browser.get('/api/join-requests')).body.rows).toMatchObject([{ id, name: 'Кузнецова Анна', phone: asker.phone }]);
  }
  expect((await other.browser.post(`/api/organizations/${owner.organizationId}/join-requests/${id}/acceptance`, place)).status).toBe(200);
  expect((await asker.browser.get('/api/organizations')).body).toMatchObject({ claims: [], organizations: [{ role: 'user', position: 'accountant', sections: ['documents'] }] });
  expect((await portal.messages(asker.email))[0]?.subject).toContain('Вы теперь в организации');
  const late = await owner.browser.post(`/api/organizations/${owner.organizationId}/join-requests/${id}/refusal`, { reason: 'Не знаю его' });
  expect(late.body).toMatchObject({ code: 'claim_decided_by_other', params: { name: 'Кузнецова Анна', state: 'approved' } });
});

test('declined: the asker reads the reason; a plain user decides nothing', async () => {
  const owner = await registerAdministrator(portal);
  const user = await addMember(portal, owner);
  const asker = await register(portal);
  const id = await askToJoin(portal, asker, owner.inn);
  const path = `/api/organizations/${owner.organizationId}/join-requests/${id}`;
  expect((await user.browser.get('/api/join-requests')).body.rows).toEqual([]);
  expect((await user.browser.post(`${path}/acceptance`, place)).status).toBe(403);
  expect((await owner.browser.post(`${path}/refusal`, { reason: ' ' })).body.fields).toEqual({ reason: 'required' });
  await owner.browser.post(`${path}/refusal`, { reason: 'Не знаю такого' });
  expect((await asker.browser.get('/api/organizations')).body.claims).toMatchObject([{ state: 'rejected', message: 'Не знаю такого' }]);
});

test('two administrators answer in the same moment: the first wins', async () => {
  for (let round = 0; round < 5; round++) {
    const owner = await registerAdministrator(portal);
    const other = await addMember(portal, owner, { role: 'administrator' });
    const asker = await register(portal);
    const id = await askToJoin(portal, asker, owner.inn);
    const path = `/api/organizations/${owner.organizationId}/join-requests/${id}`;
    const answers = await Promise.all([owner.browser.post(`${path}/acceptance`, place), other.browser.post(`${path}/refusal`, { reason: 'Нет' })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const belongs = (await asker.browser.get(`/api/organizations/${owner.organizationId}`)).status === 200;
    expect(belongs).toBe(answers[0]?.status === 200);
  }
});

test('not answered: reminded after three working days; after seven the other ways open, and the desk sees the case', async () => {
  const staff = await signInStaff(portal);
  const owner = await registerAdministrator(portal);
  const asker = await register(portal);
  const id = await askToJoin(portal, asker, owner.inn);
  const reminders = async () => (await portal.messages(owner.email)).filter((message) => message.subject?.includes('всё ещё ждёт')).length;
  await portal.runRepeated('organizations.remind-administrators');
  expect(await reminders()).toBe(0);
  expect((await asker.browser.post(`/api/claims/${id}/manager-request`)).body.code).toBe('too_early');
  await portal.pass({ days: 6 });
  await portal.runRepeated('organizations.remind-administrators');
  await portal.runRepeated('organizations.remind-administrators');
  expect(await reminders()).toBe(1);
  await portal.pass({ days: 8 });
  await signInAgain(asker);
  expect((await asker.browser.get('/api/organizations')).body.claims).toMatchObject([{ overdue: true, managerAskedAt: null }]);
  expect((await asker.browser.post(`/api/claims/${id}/manager-request`)).body.managerAskedAt).not.toBeNull();
  expect((await asker.browser.post(`/api/claims/${id}/manager-request`)).status).toBe(200);
  const letters = (await portal.messages(portal.server.runtime.config.provider.dutyManagerEmail)).filter((message) => message.text.includes(id));
  expect(letters).toHaveLength(1);
  const again = await signInStaff(portal);
  expect((await staff.browser.get('/api/staff/claims?view=unanswered')).status).toBe(401);
  expect((await again.browser.get('/api/staff/claims?view=unanswered')).body).toMatchObject({ rows: [{ id, overdueSince: expect.any(String) }], unanswered: 1 });
  const details = (await again.browser.get(`/api/staff/claims/${id}`)).body;
  expect(details.administrators).toMatchObject([{ name: 'Кузнецова Анна' }]);
  expect((await again.browser.post(`/api/staff/claims/${id}/approval`)).body.code).toBe('claim_settled');
});
