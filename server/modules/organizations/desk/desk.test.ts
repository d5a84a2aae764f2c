import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addClient, contact, newInn, newPhone, register, registerAdministrator, signInStaff, type Person } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

async function waitingClaim(inn = newInn()): Promise<{ person: Person; claimId: string; inn: string }> {
  const person = await register(portal);
  const { body } = await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn, position: 'accountant' } });
  await portal.runJobs();
  return { person, claimId: body.id, inn };
}

const mine = async (person: Person) => (await person.browser.get('/api/organizations')).body;

test('the queue shows the oldest first, page by page, with the time left to the promised hour', async () => {
  const own = await TestPortal.start();
  try {
    const staff = await signInStaff(own);
    const claims: string[] = [];
    for (let made = 0; made < 3; made++) {
      const person = await register(own);
      claims.push((await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn: newInn(), position: 'director' } })).body.id);
    }
    await own.runJobs();
    const first = (await staff.browser.get('/api/staff/claims?limit=2')).body;
    expect(first.rows.map((row: { id: string }) => row.id)).toEqual(claims.slice(0, 2));
    expect(first.waiting).toBe(3);
    expect(first.rows[0].workingMinutesLeft).toBe(60);
    const second = (await staff.browser.get(`/api/staff/claims?limit=2&after=${first.next}`)).body;
    expect(second.rows.map((row: { id: string }) => row.id)).toEqual(claims.slice(2));
    expect(second.next).toBeNull();
  } finally {
    await own.stop();
  }
});

test('a claim shows what is known of the INN and of the phone, and who else asks', async () => {
  const elsewhere = newPhone();
  const other = await addClient(portal, { name: 'АО «Другая фирма»', contacts: [contact(elsewhere)] });
  const client = await addClient(portal, { contacts: [contact(newPhone())], manager: { name: 'Лебедева Ольга', email: 'lebedeva@provider.example', phone: null } });
  const person = await register(portal, { phone: elsewhere });
  const { body: claim } = await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn: client.inn, position: 'director' } });
  await portal.runJobs();
  const rival = await waitingClaim(client.inn);
  const staff = await signInStaff(portal);
  const details = (await staff.browser.get(`/api/staff/claims/${claim.id}`)).body;
  expect(details).toMatchObject({
    cause: 'phone_unknown', claimantPhone: elsewhere, organizationName: client.name,
    client: { managerName: 'Лебедева Ольга', contacts: [{ isClaimantsPhone: false }] },
    phoneKnownAt: [{ inn: other.inn, name: 'АО «Другая фирма»' }],
    otherClaims: [{ id: rival.claimId, state: 'manual' }],
    administrators: [],
  });
});

test('approved: the claimant administers the organisation and gets a letter', async () => {
  const { person, claimId, inn } = await waitingClaim();
  const staff = await signInStaff(portal);
  const done = await staff.browser.post(`/api/staff/claims/${claimId}/approval`);
  expect(done.body).toMatchObject({ state: 'approved', decidedBy: 'Ольга Лебедева' });
  expect((await mine(person)).organizations).toMatchObject([{ inn, role: 'administrator', position: 'accountant' }]);
  expect((await portal.messages(person.email)).some((letter) => letter.subject?.includes('добавлена'))).toBe(true);
});

test('rejected: the claimant reads the reason, on the page and by mail, and may ask again', async () => {
  const { person, claimId, inn } = await waitingClaim();
  const staff = await signInStaff(portal);
  expect((await staff.browser.post(`/api/staff/claims/${claimId}/rejection`, { reason: ' ' })).body.fields).toEqual({ reason: 'required' });
  await staff.browser.post(`/api/staff/claims/${claimId}/rejection`, { reason: 'Вы не указаны среди сотрудников' });
  expect((await mine(person)).claims).toMatchObject([{ state: 'rejected', message: 'Вы не указаны среди сотрудников' }]);
  expect((await portal.messages(person.email)).some((letter) => letter.text.includes('Вы не указаны среди сотрудников'))).toBe(true);
  expect((await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn, position: 'accountant' } })).status).toBe(200);
});

test('asked: the client reads the question and answers, and the claim is back with a new promise', async () => {
  const { person, claimId } = await waitingClaim();
  const staff = await signInStaff(portal);
  await staff.browser.post(`/api/staff/claims/${claimId}/question`, { text: 'Кем вы работаете?' });
  expect((await mine(person)).claims).toMatchObject([{ state: 'question', message: 'Кем вы работаете?', promisedBy: null }]);
  expect((await staff.browser.get('/api/staff/claims?view=asked')).body.rows.map((row: { id: string }) => row.id)).toContain(claimId);
  const answered = await person.browser.post(`/api/claims/${claimId}/answer`, { text: 'Главный бухгалтер' });
  expect(answered.body.state).toBe('manual');
  expect(answered.body.promisedBy).not.toBeNull();
  const details = (await staff.browser.get(`/api/staff/claims/${claimId}`)).body;
  expect(details.messages.map((message: { author: string; text: string }) => [message.author, message.text])).toEqual([['staff', 'Кем вы работаете?'], ['client', 'Главный бухгалтер']]);
});

test('two managers decide in the same moment: one wins, the other is told who was first', async () => {
  const { person, claimId } = await waitingClaim();
  const first = await signInStaff(portal, 'manager', 'Ольга Лебедева');
  const second = await signInStaff(portal, 'administrator', 'Денис Никитин');
  const answers = await Promise.all([first.browser.post(`/api/staff/claims/${claimId}/approval`), second.browser.post(`/api/staff/claims/${claimId}/rejection`, { reason: 'нет' })]);
  const lost = answers.findIndex((answer) => answer.status === 409);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers[lost]?.body).toMatchObject({ code: 'claim_decided_by_other', params: { name: lost === 0 ? 'Денис Никитин' : 'Ольга Лебедева' } });
  expect((await portal.messages(person.email)).filter((letter) => letter.subject?.includes('добавлена'))).toHaveLength(1);
});

test('approval of a claim whose organisation has got an administrator meanwhile leaves the decision to them', async () => {
  const administrator = await registerAdministrator(portal);
  const person = await register(portal);
  const { body } = await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn: administrator.inn, position: 'accountant' } });
  await portal.db.updateTable('claims').set({ state: 'manual' }).where('id', '=', body.id).execute();
  const staff = await signInStaff(portal);
  expect((await staff.browser.post(`/api/staff/claims/${body.id}/approval`)).body.state).toBe('administrators');
  expect((await mine(person)).organizations).toEqual([]);
});

test.each([
  ['administrator', 200],
  ['manager', 200],
  ['support', 403],
  ['engineer', 403],
] as const)('%s: deciding answers %i', async (role, status) => {
  const { claimId } = await waitingClaim();
  const staff = await signInStaff(portal, role);
  expect((await staff.browser.get(`/api/staff/claims/${claimId}`)).status).toBe(200);
  expect((await staff.browser.post(`/api/staff/claims/${claimId}/approval`)).status).toBe(status);
});
