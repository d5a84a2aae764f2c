import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addClient, addMember, invitationTo, invite, register, registerAdministrator, signInStaff, tokenFor } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

let last = 0;
const newEmail = () => `guest${(last += 1)}@firm.example`;
const stateOf = async (owner: Awaited<ReturnType<typeof registerAdministrator>>, id: string) =>
  (await owner.browser.get(`/api/invitations?organization=${owner.organizationId}`)).body.rows.find((row: { id: string }) => row.id === id);

describe('an invitation by an administrator (manual, 6.2)', () => {
  test('goes by letter, is opened, and makes its reader a member; the inviter hears of it', async () => {
    const owner = await registerAdministrator(portal);
    const email = newEmail();
    const id = await invite(portal, owner, email, { message: 'Ждём вас!' });
    expect(await stateOf(owner, id)).toMatchObject({ state: 'sent', letter: 'sent', actions: ['resend', 'copy_link', 'revoke'] });
    const letter = (await portal.messages(email))[0];
    expect(letter?.text).toContain('Ждём вас!');
    const token = await tokenFor(portal, email);
    const opened = await portal.browser().post('/api/invitation', { token });
    expect(opened.body).toMatchObject({ state: 'opened', email, role: 'user', position: 'accountant', invitedBy: { name: 'Анна Кузнецова', isStaff: false }, organizations: [{ id: owner.organizationId }] });
    expect(await stateOf(owner, id)).toMatchObject({ state: 'opened' });
    const person = await register(portal, { details: { email } });
    const accepted = await person.browser.post('/api/invitation/acceptance', { token });
    expect(accepted.body.organizations).toMatchObject([{ inn: owner.inn }]);
    expect((await person.browser.get('/api/organizations')).body.organizations).toMatchObject([{ role: 'user', position: 'accountant', sections: ['documents'] }]);
    expect(await stateOf(owner, id)).toMatchObject({ state: 'accepted', acceptedBy: 'Кузнецова Анна', actions: [] });
    expect((await person.browser.get('/api/profile')).body.emailConfirmed).toBe(true);
    expect((await portal.messages(owner.email))[0]?.subject).toContain('принял');
  });

  test('gives every address a result of its own', async () => {
    const owner = await registerAdministrator(portal);
    const known = newEmail();
    await invite(portal, owner, known);
    const fresh = newEmail();
    const { body } = await owner.browser.post(`/api/organizations/${owner.organizationId}/invitations`, invitationTo([fresh, fresh.toUpperCase(), known, owner.email, 'nonsense', '']));
    expect(body.results.map((row: { result: string }) => row.result)).toEqual(['sent', 'repeated', 'already_invited', 'already_member', 'email_invalid', 'email_invalid']);
    expect(body.leftToday).toBe(48);
  });

  test('is limited to fifty a day beyond what is accepted, however many ask at once', async () => {
    const owner = await registerAdministrator(portal);
    const send = () => owner.browser.post(`/api/organizations/${owner.organizationId}/invitations`, invitationTo(Array.from({ length: 30 }, newEmail)));
    const answers = await Promise.all([send(), send()]);
    const results = answers.flatMap((answer) => answer.body.results.map((row: { result: string }) => row.result));
    expect(results.filter((result) => result === 'sent')).toHaveLength(50);
    expect(results.filter((result) => result === 'limit')).toHaveLength(10);
    expect((await owner.browser.post(`/api/organizations/${owner.organizationId}/invitations`, invitationTo(Array.from({ length: 201 }, newEmail)))).status).toBe(422);
  });

  test('two at once to one mailbox: one is open', async () => {
    const owner = await registerAdministrator(portal);
    const email = newEmail();
    const answers = await Promise.all([1, 2, 3].map(() => owner.browser.post(`/api/organizations/${owner.organizationId}/invitations`, invitationTo([email]))));
    expect(answers.map((answer) => answer.body.results[0].result).sort()).toEqual(['already_invited', 'already_invited', 'sent']);
  });

  test('a plain user invites nobody', async () => {
    const owner = await registerAdministrator(portal);
    const user = await addMember(portal, owner);
    expect((await user.browser.post(`/api/organizations/${owner.organizationId}/invitations`, invitationTo([newEmail()]))).status).toBe(403);
    expect((await user.browser.get('/api/invitations')).body.rows).toEqual([]);
  });

  test('a letter that does not go is said', async () => {
    const owner = await registerAdministrator(portal);
    const id = await invite(portal, owner, newEmail());
    await portal.db.updateTable('outgoing_messages').set({ state: 'refused' }).where('cause', '=', `invitation:${id}:1`).execute();
    expect(await stateOf(owner, id)).toMatchObject({ letter: 'failed' });
  });
});

describe('the link', () => {
  test('ends with a resent one; a copied one lives beside the letter’s', async () => {
    const owner = await registerAdministrator(portal);
    const email = newEmail();
    const id = await invite(portal, owner, email);
    const first = await tokenFor(portal, email);
    const { url } = (await owner.browser.post(`/api/invitations/${id}/link`)).body;
    const copied = url.split('#')[1];
    for (const token of [first, copied]) expect((await portal.browser().post('/api/invitation', { token })).status).toBe(200);
    await owner.browser.post(`/api/invitations/${id}/letter`);
    await portal.runJobs();
    for (const token of [first, copied]) expect((await portal.browser().post('/api/invitation', { token })).body.code).toBe('invitation_gone');
    expect((await portal.browser().post('/api/invitation', { token: await tokenFor(portal, email) })).body.state).toBe('opened');
  });

  test('is bound to its mailbox, unless the inviter said otherwise', async () => {
    const owner = await registerAdministrator(portal);
    const other = await register(portal);
    const email = newEmail();
    await invite(portal, owner, email);
    expect((await other.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, email) })).body.code).toBe('invitation_other_account');
    const free = newEmail();
    await invite(portal, owner, free, { anyAccount: true });
    expect((await other.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, free) })).status).toBe(200);
    expect((await other.browser.get('/api/profile')).body.emailConfirmed).toBe(false);
  });

  test('ends after its days; the guest asks for a new one once a day, and may be invited again', async () => {
    const owner = await registerAdministrator(portal);
    const person = await register(portal);
    const id = await invite(portal, owner, person.email);
    const token = await tokenFor(portal, person.email);
    await portal.pass({ days: 7, seconds: 1 });
    // Sessions end sooner than invitations.
    const again = portal.browser();
    await again.post('/api/session', { phone: owner.phone, password: 'лунная-соната-под-дождём', remember: false });
    const mine = { ...owner, browser: again };
    const guest = portal.browser();
    await guest.post('/api/session', { phone: person.phone, password: 'лунная-соната-под-дождём', remember: false });
    expect((await guest.post('/api/invitation/acceptance', { token })).body.code).toBe('invitation_settled');
    expect((await portal.browser().post('/api/invitation', { token })).body.state).toBe('expired');
    expect((await portal.browser().post('/api/invitation/renewal-request', { token, note: 'Это Анна' })).status).toBe(200);
    expect((await portal.browser().post('/api/invitation/renewal-request', { token, note: '' })).status).toBe(429);
    expect((await portal.messages(owner.email))[0]?.text).toContain('Это Анна');
    expect(await stateOf(mine, id)).toMatchObject({ state: 'expired', actions: ['resend'] });
    await portal.runRepeated('organizations.sweep-invitations');
    const fresh = await invite(portal, mine, person.email);
    expect(fresh).not.toBeNull();
    expect((await again.post(`/api/invitations/${id}/letter`)).body.code).toBe('already_invited');
    expect((await guest.post('/api/invitation/acceptance', { token: await tokenFor(portal, person.email) })).status).toBe(200);
  });

  test('declined is closed', async () => {
    const owner = await registerAdministrator(portal);
    const email = newEmail();
    const id = await invite(portal, owner, email);
    const token = await tokenFor(portal, email);
    expect((await portal.browser().post('/api/invitation/refusal', { token })).status).toBe(200);
    expect((await portal.browser().post('/api/invitation/refusal', { token })).body.code).toBe('invitation_settled');
    expect(await stateOf(owner, id)).toMatchObject({ state: 'declined' });
  });
});

describe('races', () => {
  test('accepted twice at once: one membership, and the same answer', async () => {
    const owner = await registerAdministrator(portal);
    const person = await register(portal);
    await invite(portal, owner, person.email);
    const token = await tokenFor(portal, person.email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.browser.post('/api/invitation/acceptance', { token })));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
    const entries = await portal.db.selectFrom('journal_entries').select('id').where('action', '=', 'member.joined').where('subject_id', '=', person.userId).execute();
    expect(entries).toHaveLength(1);
  });

  test('accepted while it is revoked, or while its inviter is removed: one of both', async () => {
    for (let round = 0; round < 6; round++) {
      const owner = await registerAdministrator(portal);
      const inviter = await addMember(portal, owner, { role: 'administrator' });
      const person = await register(portal);
      const id = await invite(portal, { ...owner, browser: inviter.browser }, person.email);
      const token = await tokenFor(portal, person.email);
      const end = round % 2 === 0 ? owner.browser.delete(`/api/invitations/${id}`) : owner.browser.delete(`/api/organizations/${owner.organizationId}/members/${inviter.userId}`);
      const [accepted] = await Promise.all([person.browser.post('/api/invitation/acceptance', { token }), end]);
      const { state } = await portal.db.selectFrom('invitations').select('state').where('id', '=', id).executeTakeFirstOrThrow();
      const belongs = (await person.browser.get(`/api/organizations/${owner.organizationId}`)).status === 200;
      expect({ state, belongs }).toEqual(accepted.status === 200 ? { state: 'accepted', belongs: true } : { state: 'revoked', belongs: false });
    }
  });
});

describe('an invitation by the provider’s manager (manual, 6.1)', () => {
  const withContact = (email: string) => addClient(portal, { contacts: [{ name: 'Кузнецова Анна', phone: null, email, position: 'Директор' }] });

  test('brings a contact all chosen organisations of that client, as administrator', async () => {
    const staff = await signInStaff(portal);
    const person = await register(portal);
    const clients = [await withContact(person.email), await withContact(person.email.toUpperCase())];
    const card = (await staff.browser.get(`/api/staff/clients/${clients[0]?.inn}`)).body;
    expect(card.contacts[0].clients).toHaveLength(2);
    const sent = await staff.browser.post('/api/staff/invitations', { email: person.email, inns: clients.map((client) => client.inn), position: 'director', message: '' });
    expect(sent.body).toMatchObject({ state: 'sent', role: 'administrator', invitedBy: { name: 'Ольга Лебедева', isStaff: true } });
    await person.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, person.email) });
    expect((await person.browser.get('/api/organizations')).body.organizations).toMatchObject([{ role: 'administrator' }, { role: 'administrator' }]);
  });

  test('goes to contacts only, and not from those who may not', async () => {
    const staff = await signInStaff(portal);
    const support = await signInStaff(portal, 'support');
    const client = await withContact(newEmail());
    const body = { email: newEmail(), inns: [client.inn], position: 'director', message: '' };
    expect((await staff.browser.post('/api/staff/invitations', body)).body.fields).toEqual({ email: 'not_contact' });
    expect((await support.browser.post('/api/staff/invitations', body)).status).toBe(403);
  });

  test('into an organisation that has administrators: they are told at once, and keep their place for a day', async () => {
    const staff = await signInStaff(portal);
    const owner = await registerAdministrator(portal);
    const person = await register(portal);
    await addClient(portal, { inn: owner.inn, contacts: [{ name: 'Кузнецова Анна', phone: null, email: person.email, position: null }] });
    await staff.browser.post('/api/staff/invitations', { email: person.email, inns: [owner.inn], position: 'director', message: '' });
    expect((await portal.messages(owner.email))[0]?.subject).toContain('ещё одного администратора');
    expect((await owner.browser.get('/api/home')).body.notices).toMatchObject([{ kind: 'provider_invited', email: person.email, acceptedAt: null }]);
    await person.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, person.email) });
    expect((await portal.messages(owner.email))[0]?.subject).toContain('теперь администратор');
    expect((await owner.browser.get('/api/home')).body.notices).toMatchObject([{ kind: 'provider_invited', acceptedBy: 'Кузнецова Анна' }]);
    const remove = `/api/organizations/${owner.organizationId}/members/${owner.userId}`;
    expect((await person.browser.delete(remove)).body.code).toBe('member_protected');
    expect((await person.browser.put(`${remove}/role`, { role: 'user' })).body.code).toBe('member_protected');
    const accomplice = await addMember(portal, { ...owner, ...person, organizationId: owner.organizationId, inn: owner.inn }, { role: 'administrator' });
    expect((await accomplice.browser.delete(remove)).body.code).toBe('member_protected');
    await portal.pass({ hours: 24, seconds: 1 });
    await person.browser.post('/api/session', { phone: person.phone, password: 'лунная-соната-под-дождём', remember: false });
    expect((await person.browser.delete(remove)).status).toBe(200);
  });

  test('a second invitee does not make the first one equal to those who were there before', async () => {
    const staff = await signInStaff(portal);
    const owner = await registerAdministrator(portal);
    const [first, second] = [await register(portal), await register(portal)];
    await addClient(portal, { inn: owner.inn, contacts: [first, second].map(({ email }) => ({ name: 'Кузнецова Анна', phone: null, email, position: null })) });
    for (const person of [first, second]) {
      await staff.browser.post('/api/staff/invitations', { email: person.email, inns: [owner.inn], position: 'director', message: '' });
      await person.browser.post('/api/invitation/acceptance', { token: await tokenFor(portal, person.email) });
    }
    const member = (userId: string) => `/api/organizations/${owner.organizationId}/members/${userId}`;
    expect((await first.browser.delete(member(owner.userId))).body.code).toBe('member_protected');
    expect((await second.browser.delete(member(first.userId))).body.code).toBe('member_protected');
    expect((await owner.browser.delete(member(first.userId))).status).toBe(200);
  });

  test('is managed by the staff, and not by the organisation’s administrators', async () => {
    const staff = await signInStaff(portal);
    const owner = await registerAdministrator(portal);
    const email = newEmail();
    await addClient(portal, { inn: owner.inn, contacts: [{ name: 'Пётр', phone: null, email, position: null }] });
    const { id } = (await staff.browser.post('/api/staff/invitations', { email, inns: [owner.inn], position: 'director', message: '' })).body;
    expect(await stateOf(owner, id)).toMatchObject({ actions: [] });
    expect((await owner.browser.delete(`/api/invitations/${id}`)).status).toBe(404);
    expect((await staff.browser.post(`/api/staff/invitations/${id}/letter`)).status).toBe(200);
    expect((await staff.browser.delete(`/api/staff/invitations/${id}`)).body.state).toBe('revoked');
  });
});
