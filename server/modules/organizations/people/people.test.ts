import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addMember, askToJoin, invite, PASSWORD, register, registerAdministrator } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;
const pathOf = (owner: Administrator, userId: string, what = '') => `/api/organizations/${owner.organizationId}/members/${userId}${what}`;
const listOf = async (owner: Administrator, query = '') => (await owner.browser.get(`/api/members?organization=${owner.organizationId}${query}`)).body;

describe('the list of employees (manual, 6)', () => {
  test('says who, in which role, invited by whom; contacts are for administrators and oneself', async () => {
    const owner = await registerAdministrator(portal);
    const user = await addMember(portal, owner);
    const seen = await listOf(owner);
    expect(seen).toMatchObject({ total: 2, mayInvite: true });
    const row = seen.rows.find((member: { userId: string }) => member.userId === user.userId);
    expect(row).toMatchObject({ name: 'Кузнецова Анна', role: 'user', position: 'accountant', phone: user.phone, email: user.email, sections: ['documents'], admittedBy: { name: 'Кузнецова Анна', isStaff: false }, isYou: false });
    expect(row.lastSignedInAt).not.toBeNull();
    expect(row.actions).toEqual(['make_administrator', 'change_sections', 'change_position', 'remove']);
    const asUser = (await user.browser.get(`/api/members?organization=${owner.organizationId}`)).body;
    expect(asUser.mayInvite).toBe(false);
    expect(asUser.rows.find((member: { isYou: boolean }) => !member.isYou)).toMatchObject({ role: 'administrator', phone: null, email: null, sections: null, lastSignedInAt: null, actions: [] });
    expect(asUser.rows.find((member: { isYou: boolean }) => member.isYou)).toMatchObject({ phone: user.phone, actions: ['leave'] });
  });

  test('is searched by name, phone and e-mail, sorted, and read page by page', async () => {
    const owner = await registerAdministrator(portal);
    const people = [];
    for (const lastName of ['Ёлкин', 'Абрамов', 'Яшин', 'Жуков']) {
      const person = await register(portal, { details: { lastName } });
      await portal.db.insertInto('members').values({ organization_id: owner.organizationId, user_id: person.userId, role: 'user', position: 'employee' }).execute();
      people.push(person);
    }
    const names = async (query: string) => (await listOf(owner, query)).rows.map((row: { name: string }) => row.name.split(' ')[0]);
    expect(await names('')).toEqual(['Абрамов', 'Ёлкин', 'Жуков', 'Кузнецова', 'Яшин']);
    expect(await names(`&search=${encodeURIComponent('елк')}`)).toEqual(['Ёлкин']);
    expect(await names(`&search=8${people[2]?.phone.slice(2)}`)).toEqual(['Яшин']);
    expect(await names(`&search=${encodeURIComponent(people[3]?.email ?? '')}`)).toEqual(['Жуков']);
    expect(await names('&search=%25')).toEqual([]);
    for (const sort of ['name', 'joined', 'signed_in']) {
      const whole = await names(`&sort=${sort}`);
      const read: string[] = [];
      for (let after = ''; ; ) {
        const page = await listOf(owner, `&sort=${sort}&limit=2${after}`);
        read.push(...page.rows.map((row: { name: string }) => row.name.split(' ')[0]));
        if (page.next === null) break;
        after = `&after=${page.next}`;
      }
      expect(read).toEqual(whole);
    }
    expect((await owner.browser.get('/api/members?after=x')).status).toBe(422);
  });

  test('goes by the last sign-in, of those who are looked for', async () => {
    const owner = await registerAdministrator(portal);
    const [first, second] = [await addMember(portal, owner), await addMember(portal, owner)];
    const order = async (query = '') => (await listOf(owner, `&sort=signed_in${query}`)).rows.map((row: { userId: string }) => row.userId);
    await portal.pass({ minutes: 1 });
    await portal.browser().post('/api/session', { phone: first.phone, password: PASSWORD, remember: false });
    expect(await order()).toEqual([first.userId, second.userId, owner.userId]);
    await portal.pass({ minutes: 1 });
    await portal.browser().post('/api/session', { phone: owner.phone, password: PASSWORD, remember: false });
    expect(await order()).toEqual([owner.userId, first.userId, second.userId]);
    expect(await order('&role=user')).toEqual([first.userId, second.userId]);
    expect(await order(`&search=${second.email}`)).toEqual([second.userId]);
  });

  test('follows a changed name', async () => {
    const owner = await registerAdministrator(portal);
    const profile = (await owner.browser.get('/api/profile')).body;
    await owner.browser.put('/api/profile', { lastName: 'Цветкова', firstName: 'Анна', patronymic: '', birthDate: null, email: profile.email });
    expect((await listOf(owner, `&search=${encodeURIComponent('цветк')}`)).total).toBe(1);
  });

  test('spans all organisations of the actor when none is chosen', async () => {
    const owner = await registerAdministrator(portal);
    const other = await registerAdministrator(portal);
    await addMember(portal, other);
    await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'user', position: 'employee' }).execute();
    const { rows } = (await owner.browser.get('/api/members')).body;
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((row: { organizationInn: string }) => row.organizationInn))).toEqual(new Set([owner.inn, other.inn]));
  });
});

describe('roles, positions, sections', () => {
  test('are changed by administrators only, told to the person, and open what they say', async () => {
    const owner = await registerAdministrator(portal);
    const user = await addMember(portal, owner);
    expect((await user.browser.put(pathOf(owner, user.userId, '/role'), { role: 'administrator' })).status).toBe(403);
    const open = async () => (await user.browser.get(`/api/organizations/${owner.organizationId}`)).body.abilities;
    expect(await open()).toEqual(['documents']);
    await owner.browser.put(pathOf(owner, user.userId, '/sections'), { sections: ['products', 'cloud_users'] });
    expect(await open()).toEqual(['products', 'cloud_users']);
    expect((await owner.browser.put(pathOf(owner, user.userId, '/position'), { position: 'director' })).body.position).toBe('director');
    expect((await owner.browser.put(pathOf(owner, user.userId, '/role'), { role: 'administrator' })).body.role).toBe('administrator');
    expect(await open()).toContain('manage_people');
    expect((await portal.messages(user.email))[0]?.subject).toContain('Вы теперь администратор');
    await owner.browser.put(pathOf(owner, user.userId, '/role'), { role: 'user' });
    expect(await open()).toEqual(['products', 'cloud_users']);
  });

  test('sections go with a new role or position as one change', async () => {
    const owner = await registerAdministrator(portal);
    const other = await addMember(portal, owner, { role: 'administrator' });
    const { body } = await owner.browser.put(pathOf(owner, other.userId, '/role'), { role: 'user', sections: ['products'] });
    expect(body).toMatchObject({ role: 'user', sections: ['products'] });
    await owner.browser.put(pathOf(owner, other.userId, '/position'), { position: 'director', sections: ['documents', 'documents'] });
    const { rows } = (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=member&limit=2`)).body;
    expect(rows).toMatchObject([
      { action: 'member.position_changed', before: { position: 'accountant', sections: ['products'] }, after: { position: 'director', sections: ['documents'] } },
      { action: 'member.role_changed', before: { role: 'administrator' }, after: { role: 'user', sections: ['products'] } },
    ]);
  });

  test('who is second to make somebody a user still chooses the sections', async () => {
    const owner = await registerAdministrator(portal);
    const user = await addMember(portal, owner);
    expect((await owner.browser.put(pathOf(owner, user.userId, '/role'), { role: 'user', sections: ['products'] })).body.sections).toEqual(['products']);
    expect((await portal.messages(user.email)).some((letter) => letter.subject?.includes('Вы теперь'))).toBe(false);
    const [newest] = (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&limit=1`)).body.rows;
    expect(newest).toMatchObject({ action: 'member.sections_changed', before: { sections: ['documents'] }, after: { sections: ['products'] } });
  });

  test('the last administrator can be neither demoted nor leave while others remain', async () => {
    const owner = await registerAdministrator(portal);
    await addMember(portal, owner);
    expect((await owner.browser.put(pathOf(owner, owner.userId, '/role'), { role: 'user' })).body.code).toBe('last_administrator');
    expect((await listOf(owner)).rows.find((row: { isYou: boolean }) => row.isYou)).toMatchObject({ actions: ['change_position'], blocked: { why: 'last_administrator' } });
  });

  test('two administrators demote each other in the same moment: one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const owner = await registerAdministrator(portal);
      const other = await addMember(portal, owner, { role: 'administrator' });
      const answers = await Promise.all([owner.browser.put(pathOf(owner, other.userId, '/role'), { role: 'user' }), other.browser.put(pathOf(owner, owner.userId, '/role'), { role: 'user' })]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403]);
    }
  });

  test('the database itself holds the rule, whoever writes', async () => {
    const owner = await registerAdministrator(portal);
    const other = await addMember(portal, owner, { role: 'administrator' });
    const pool = portal.server.pool;
    const [one, two] = [await pool.connect(), await pool.connect()];
    const demote = "update members set role = 'user' where organization_id = $1 and user_id = $2";
    await one.query('begin');
    await two.query('begin');
    await one.query(demote, [owner.organizationId, owner.userId]);
    await two.query(demote, [owner.organizationId, other.userId]);
    const ends = await Promise.allSettled([one.query('commit'), two.query('commit')]);
    one.release();
    two.release();
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    const administrators = await portal.db.selectFrom('members').select('user_id').where('organization_id', '=', owner.organizationId).where('role', '=', 'administrator').execute();
    expect(administrators).toHaveLength(1);
  });
});

describe('removal', () => {
  test('ends at once what the person could do there, and takes open invitations along', async () => {
    const owner = await registerAdministrator(portal);
    const other = await addMember(portal, owner, { role: 'administrator' });
    const invitation = await invite(portal, { ...owner, browser: other.browser }, 'friend@firm.example');
    expect((await owner.browser.delete(pathOf(owner, other.userId))).body).toEqual({ revokedInvitations: 1 });
    expect((await other.browser.get(`/api/members?organization=${owner.organizationId}`)).status).toBe(404);
    expect((await other.browser.put(pathOf(owner, owner.userId, '/role'), { role: 'user' })).status).toBe(404);
    const row = await portal.db.selectFrom('invitations').select('state').where('id', '=', invitation).executeTakeFirstOrThrow();
    expect(row.state).toBe('revoked');
    expect((await portal.messages(other.email))[0]?.subject).toContain('закрыт');
    expect((await owner.browser.delete(pathOf(owner, other.userId))).body.code).toBe('not_member');
    expect((await owner.browser.delete(pathOf(owner, owner.userId))).status).toBe(403);
  });

  test('while the removed one acts, either the act or the removal is first, never half of one', async () => {
    for (let round = 0; round < 5; round++) {
      const owner = await registerAdministrator(portal);
      const other = await addMember(portal, owner, { role: 'administrator' });
      const user = await addMember(portal, owner);
      const [removed, acted] = await Promise.all([owner.browser.delete(pathOf(owner, other.userId)), other.browser.put(pathOf(owner, user.userId, '/position'), { position: 'director' })]);
      expect(removed.status).toBe(200);
      expect([200, 404]).toContain(acted.status);
      const row = await portal.db.selectFrom('members').select('position').where('user_id', '=', user.userId).executeTakeFirstOrThrow();
      expect(row.position).toBe(acted.status === 200 ? 'director' : 'accountant');
    }
  });

  test('when the very last member leaves, nobody administers, and who waited for an answer is moderated anew', async () => {
    const owner = await registerAdministrator(portal);
    const person = await register(portal);
    const claimId = await askToJoin(portal, person, owner.inn);
    expect((await owner.browser.delete(`/api/organizations/${owner.organizationId}/membership`)).status).toBe(200);
    await portal.runJobs();
    const claim = await portal.db.selectFrom('claims').select(['state', 'cause']).where('id', '=', claimId).executeTakeFirstOrThrow();
    expect(claim).toEqual({ state: 'manual', cause: 'phone_unknown' });
  });
});
