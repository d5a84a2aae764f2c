import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addClient, contact, newInn, newPhone, register, registerAdministrator, signInStaff } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const claimOf = (inn: string, position = 'director') => ({ organization: { type: 'legal_entity', inn, position } });
const mine = async (browser: { get: (path: string) => Promise<{ body: { organizations: unknown[]; claims: Array<Record<string, unknown>> } }> }) => (await browser.get('/api/organizations')).body;

describe('automatic moderation (manual, 5)', () => {
  test('a known phone of a client that nobody administers yet: approved, and administrator', async () => {
    const phone = newPhone();
    const client = await addClient(portal, { contacts: [contact(phone)] });
    const person = await register(portal, { phone });
    const made = await person.browser.post('/api/claims', claimOf(client.inn));
    expect(made.body.state).toBe('checking');
    await portal.runJobs();
    const { organizations, claims } = await mine(person.browser);
    expect(claims).toEqual([]);
    expect(organizations).toMatchObject([{ inn: client.inn, name: client.name, role: 'administrator', position: 'director', members: 1 }]);
  });

  test('an unknown phone and an unknown INN read the same to the claimant; the desk knows the cause', async () => {
    const person = await register(portal);
    const known = await addClient(portal);
    const unknown = newInn();
    for (const inn of [known.inn, unknown]) await person.browser.post('/api/claims', claimOf(inn));
    await portal.runJobs();
    const claims = (await mine(person.browser)).claims;
    const read = (inn: string) => ({ ...claims.find((claim) => claim['inn'] === inn), id: '', inn: '', createdAt: '', promisedBy: '' });
    expect(read(known.inn)).toEqual(read(unknown));
    expect(read(known.inn)).toMatchObject({ state: 'manual', message: null });
    const causes = await portal.db.selectFrom('claims').select(['inn', 'cause']).where('user_id', '=', person.userId).execute();
    expect(new Map(causes.map((row) => [row.inn, row.cause]))).toEqual(new Map([[known.inn, 'phone_unknown'], [unknown, 'inn_unknown']]));
  });

  test('an unknown INN is told to the manager on duty, once; when the client base learns it the claim is looked at again', async () => {
    const phone = newPhone();
    const person = await register(portal, { phone });
    const inn = newInn();
    await person.browser.post('/api/claims', claimOf(inn));
    await portal.runJobs();
    const letters = async () => (await portal.messages(portal.server.runtime.config.provider.dutyManagerEmail)).filter((letter) => letter.text.includes(inn));
    expect(await letters()).toHaveLength(1);
    await addClient(portal, { inn });
    await portal.runJobs();
    expect((await mine(person.browser)).claims).toMatchObject([{ state: 'manual' }]);
    await addClient(portal, { inn, contacts: [contact(phone)] });
    await portal.runJobs();
    expect((await mine(person.browser)).organizations).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });

  test('an organisation that has administrators: all of them get a letter, the claim waits for them', async () => {
    const administrator = await registerAdministrator(portal);
    const person = await register(portal);
    await person.browser.post('/api/claims', claimOf(administrator.inn));
    await portal.runJobs();
    expect((await mine(person.browser)).claims).toMatchObject([{ state: 'administrators' }]);
    expect((await portal.messages(administrator.email))[0]?.subject).toContain('просит доступ');
  });

  test('of two contacts who claim in the same moment one becomes administrator, the other asks them', async () => {
    const phones = [newPhone(), newPhone()];
    const client = await addClient(portal, { contacts: phones.map(contact) });
    const people = await Promise.all(phones.map((phone) => register(portal, { phone })));
    await Promise.all(people.map((person) => person.browser.post('/api/claims', claimOf(client.inn))));
    const other = await portal.again();
    await Promise.all([portal.runJobs(), other.server.jobs.drain(other.server.runtime)]);
    await portal.runJobs();
    await other.stop();
    const states = await portal.db.selectFrom('claims').select('state').where('inn', '=', client.inn).execute();
    expect(states.map((row) => row.state).sort()).toEqual(['administrators', 'approved']);
  });

  test('the organisation of the registration becomes a claim, once', async () => {
    const phone = newPhone();
    const client = await addClient(portal, { contacts: [contact(phone)] });
    const person = await register(portal, { phone, organization: claimOf(client.inn).organization });
    await portal.runJobs();
    expect((await mine(person.browser)).organizations).toHaveLength(1);
  });

  test('a process killed between "claim made" and "claim moderated": another moderates it, once', async () => {
    const phone = newPhone();
    const client = await addClient(portal, { contacts: [contact(phone)] });
    const person = await register(portal, { phone });
    const dying = await portal.again();
    const session = new Map(person.browser.cookies);
    const browser = dying.browser();
    for (const [name, value] of session) browser.cookies.set(name, value);
    await browser.post('/api/claims', claimOf(client.inn));
    await dying.stop();
    await portal.runJobs();
    await portal.runJobs();
    expect((await mine(person.browser)).organizations).toHaveLength(1);
    const entries = await portal.db.selectFrom('journal_entries').select('action').where('action', '=', 'claim.approved').where('organization_id', 'is not', null).execute();
    expect(entries.length).toBeGreaterThan(0);
  });

  test('a claim that is approved while the list is read shows as claim or organisation, never as nothing', async () => {
    const phone = newPhone();
    const client = await addClient(portal, { contacts: [contact(phone)] });
    const person = await register(portal, { phone });
    await person.browser.post('/api/claims', claimOf(client.inn));
    const waiting = () => portal.server.pool.query("select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())");
    const between = await portal.server.pool.connect();
    await between.query('begin');
    await between.query('lock table claims in access exclusive mode');
    const listed = mine(person.browser);
    await expect.poll(async () => (await waiting()).rowCount).toBe(1);
    await between.query("update claims set state = 'approved' where user_id = $1", [person.userId]);
    await between.query("with made as (insert into organizations (id, inn, name, type) values (gen_random_uuid(), $1, $2, 'legal_entity') returning id) insert into members (organization_id, user_id, role, position) select id, $3, 'administrator', 'director' from made", [client.inn, client.name, person.userId]);
    await between.query('commit');
    between.release();
    const { organizations, claims } = await listed;
    expect(organizations.length + claims.length).toBeGreaterThan(0);
  });

  test('a claim whose job was lost is found by the sweep', async () => {
    const person = await register(portal);
    const { body } = await person.browser.post('/api/claims', claimOf(newInn()));
    await portal.dropJobs('organizations.moderate-claim');
    await portal.runJobs();
    expect((await mine(person.browser)).claims).toMatchObject([{ id: body.id, state: 'checking' }]);
    await portal.pass({ seconds: 31 });
    await portal.runRepeated('organizations.sweep-claims');
    expect((await mine(person.browser)).claims).toMatchObject([{ id: body.id, state: 'manual' }]);
  });
});

describe('a claim', () => {
  test('is made once at a time, not for an own organisation, and can be withdrawn and made again', async () => {
    const person = await registerAdministrator(portal);
    expect((await person.browser.post('/api/claims', claimOf(person.inn))).body.code).toBe('already_member');
    const inn = newInn();
    const made = await Promise.all([1, 2, 3].map(() => person.browser.post('/api/claims', claimOf(inn))));
    expect(made.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(made.find((answer) => answer.status === 409)?.body.code).toBe('claim_exists');
    const id = made.find((answer) => answer.status === 200)?.body.id;
    expect((await person.browser.post(`/api/claims/${id}/withdrawal`)).body.state).toBe('withdrawn');
    expect((await person.browser.post(`/api/claims/${id}/withdrawal`)).body.code).toBe('claim_settled');
    expect((await person.browser.post('/api/claims', claimOf(inn))).status).toBe(200);
  });

  test('of somebody else does not exist', async () => {
    const person = await register(portal);
    const stranger = await register(portal);
    const { body } = await person.browser.post('/api/claims', claimOf(newInn()));
    const foreign = await stranger.browser.post(`/api/claims/${body.id}/withdrawal`);
    const missing = await stranger.browser.post('/api/claims/01900000-0000-7000-8000-000000000000/withdrawal');
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect(foreign.status).toBe(404);
  });
});

describe('leaving', () => {
  test('the only member may leave; then the next claim is moderated anew', async () => {
    const person = await registerAdministrator(portal);
    expect((await person.browser.delete(`/api/organizations/${person.organizationId}/membership`)).status).toBe(200);
    expect((await person.browser.get(`/api/organizations/${person.organizationId}`)).status).toBe(404);
    await person.browser.post('/api/claims', claimOf(person.inn));
    await portal.runJobs();
    expect((await mine(person.browser)).organizations).toMatchObject([{ role: 'administrator' }]);
  });

  test('the last administrator stays while others remain', async () => {
    const person = await registerAdministrator(portal);
    const other = await register(portal);
    await portal.db.insertInto('members').values({ organization_id: person.organizationId, user_id: other.userId, role: 'user', position: 'employee' }).execute();
    expect((await person.browser.delete(`/api/organizations/${person.organizationId}/membership`)).body.code).toBe('last_administrator');
    expect((await other.browser.delete(`/api/organizations/${person.organizationId}/membership`)).status).toBe(200);
    expect((await person.browser.delete(`/api/organizations/${person.organizationId}/membership`)).status).toBe(200);
  });
});

test('staff change nothing in an organisation', async () => {
  const person = await registerAdministrator(portal);
  const staff = await signInStaff(portal);
  expect((await staff.browser.delete(`/api/organizations/${person.organizationId}/membership`)).status).toBe(401);
});
