import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addMember, registerAdministrator } from '#server/test/world.ts';
import { lettersPerOrganization } from './rules.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

let owner: Awaited<ReturnType<typeof registerAdministrator>>;
let email = '';
let lastAddress = 0;
beforeEach(async () => {
  owner = await registerAdministrator(portal);
  email = `bills${(lastAddress += 1)}@firm.example`;
});

const add = (address = email, browser = owner.browser) => browser.post('/api/bill-recipients', { organization: owner.organizationId, email: address });
const list = async (query = '') => (await owner.browser.get(`/api/bill-recipients?${query}`)).body;
const again = (id: string) => owner.browser.post(`/api/bill-recipients/${id}/letter`);
/** The token in the newest letter to an address. */
const tokenFor = async (address = email) => /bill-recipient#([\w-]+)/.exec((await portal.messages(address))[0]?.text ?? '')?.[1] ?? '';
const look = async (token: string) => portal.browser().post('/api/bill-recipient', { token });
const answer = (token: string, agree: boolean) => portal.browser().put('/api/bill-recipient', { token, agree });
const journal = async () => (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=recipient`)).body.rows.map((row: { action: string; subject: string }) => [row.action, row.subject]);

describe('an administrator', () => {
  test('lists an address, which is asked by a letter, once', async () => {
    const added = await add(email.toUpperCase());
    expect(added).toMatchObject({ status: 200, body: { email, state: 'asked', addedBy: 'Кузнецова Анна', settledAt: null, organization: { id: owner.organizationId } } });
    expect(await add()).toMatchObject({ status: 409, body: { code: 'recipient_exists' } });
    const letters = await portal.messages(email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('Анна Кузнецова, администратор организации ООО «Северный ветер», просит присылать на этот адрес счета и акты от Северное облако.');
    expect((await list()).rows).toEqual([added.body]);
    expect(await journal()).toEqual([['recipient.added', email]]);
  });

  test('sends the letter again while it waits; the link of the one before ends', async () => {
    const { id } = (await add()).body;
    const first = await tokenFor();
    expect(await again(id)).toMatchObject({ status: 200, body: { id, state: 'asked' } });
    const second = await tokenFor();
    expect([(await look(first)).body.code, (await look(second)).status]).toEqual(['confirmation_gone', 200]);
    await answer(second, true);
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'recipient_settled' } });
  });

  test('removes an address; its link ends', async () => {
    const { id } = (await add()).body;
    const token = await tokenFor();
    expect((await owner.browser.delete(`/api/bill-recipients/${id}`)).status).toBe(200);
    expect([(await look(token)).body.code, (await answer(token, true)).body.code, (await list()).rows]).toEqual(['confirmation_gone', 'confirmation_gone', []]);
    expect((await owner.browser.delete(`/api/bill-recipients/${id}`)).status).toBe(404);
    expect(await journal()).toEqual([['recipient.removed', email], ['recipient.added', email]]);
  });

  test('sees them page by page, of one organisation or of all that they administer', async () => {
    const other = await registerAdministrator(portal);
    await other.browser.post('/api/bill-recipients', { organization: other.organizationId, email });
    await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'administrator', position: 'director' }).execute();
    for (const name of ['a', 'b']) await add(`${name}${email}`);
    expect((await list()).rows.map((row: { email: string }) => row.email)).toEqual([`b${email}`, `a${email}`, email]);
    expect((await list(`organization=${other.organizationId}`)).rows).toHaveLength(1);
    const first = await list('limit=2');
    expect((await list(`limit=2&after=${first.next}`)).rows.map((row: { email: string }) => row.email)).toEqual([email]);
  });

  test('is one: a user and a stranger list, add, ask and remove nothing', async () => {
    const { id } = (await add()).body;
    const [user, stranger] = [await addMember(portal, owner), await registerAdministrator(portal)];
    const tries = ({ browser }: { browser: typeof owner.browser }) =>
      Promise.all([browser.get(`/api/bill-recipients?organization=${owner.organizationId}`), add('x@firm.example', browser), browser.post(`/api/bill-recipients/${id}/letter`), browser.delete(`/api/bill-recipients/${id}`)]).then((answers) => answers.map((one) => one.status));
    expect([await tries(user), await tries(stranger)]).toEqual([[403, 403, 403, 403], [404, 404, 404, 404]]);
    expect((await user.browser.get('/api/bill-recipients')).body.rows).toEqual([]);
  });

  test('cannot have more letters sent than a day allows, nor many to one address', async () => {
    const { id } = (await add()).body;
    expect([(await again(id)).status, (await again(id)).status, (await again(id)).body.code]).toEqual([200, 200, 'too_many_requests']);
    for (let sent = 3; sent < lettersPerOrganization.count; sent++) expect((await add(`${sent}${email}`)).status).toBe(200);
    expect(await add(`last${email}`)).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect((await list('limit=100')).rows).toHaveLength(lettersPerOrganization.count - 2);
  });

  test.each(['', 'no address', 'a@b'])('is told that %j is no address', async (address) => {
    expect((await add(address)).status).toBe(422);
  });
});

describe('the reader of the letter', () => {
  test('sees what is asked, agrees, and ends it later by the same link', async () => {
    await add();
    const token = await tokenFor();
    expect((await look(token)).body).toEqual({ organizationName: 'ООО «Северный ветер»', email, state: 'asked' });
    expect((await answer(token, true)).body).toEqual({ state: 'confirmed' });
    await portal.pass({ days: 300 });
    expect((await look(token)).body.state).toBe('confirmed');
    expect((await answer(token, false)).body).toEqual({ state: 'declined' });
    expect((await answer(token, false)).body).toEqual({ state: 'declined' });
    const rows = await portal.db.selectFrom('journal_entries').select(['action', 'actor_kind', 'subject_name']).where('organization_id', '=', owner.organizationId).where('action', 'like', 'recipient.%').orderBy('id').execute();
    expect(rows).toEqual([{ action: 'recipient.added', actor_kind: 'client', subject_name: email }, { action: 'recipient.confirmed', actor_kind: 'guest', subject_name: email }, { action: 'recipient.declined', actor_kind: 'guest', subject_name: email }]);
  });

  test('has seven days to answer', async () => {
    const { id } = (await add()).body;
    const token = await tokenFor();
    await portal.pass({ days: 6, hours: 23 });
    expect((await look(token)).status).toBe(200);
    await portal.pass({ hours: 2 });
    expect([(await look(token)).body.code, (await answer(token, true)).body.code]).toEqual(['confirmation_gone', 'confirmation_gone']);
    expect(await portal.db.selectFrom('bill_recipients').select('state').where('id', '=', id).executeTakeFirst()).toEqual({ state: 'asked' });
  });

  test('who said no may say yes: it is their own address', async () => {
    await add();
    const token = await tokenFor();
    await answer(token, false);
    expect((await answer(token, true)).body).toEqual({ state: 'confirmed' });
  });

  test('is known by the link only, of which the portal keeps no copy that can be read', async () => {
    await add();
    const token = await tokenFor();
    const row = await portal.db.selectFrom('bill_recipients').select(['token_hash', 'sealed_token']).where('email', '=', email).executeTakeFirstOrThrow();
    expect(`${row.token_hash.toString('latin1')}${row.sealed_token.toString('latin1')}`).not.toContain(token);
    expect((await look(`${token}x`)).body.code).toBe('confirmation_gone');
  });

  test('ends it by a click in the mail program, which has no cookie and no header of ours', async () => {
    await add();
    const token = await tokenFor();
    await answer(token, true);
    const url = `/api/bill-recipient/${token}`;
    const opened = await portal.app.inject({ method: 'GET', url });
    expect([opened.statusCode, opened.headers.location, (await look(token)).body.state]).toEqual([303, `/bill-recipient#${token}`, 'confirmed']);
    const click = (type: string, payload: string) => portal.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
    expect((await click('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click')).statusCode).toBe(200);
    expect((await look(token)).body.state).toBe('declined');
    expect((await click('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n')).statusCode).toBe(200);
    expect((await portal.app.inject({ method: 'POST', url: '/api/bill-recipient/gone' })).statusCode).toBe(200);
    expect(await portal.db.selectFrom('journal_entries').select('action').where('organization_id', '=', owner.organizationId).where('action', '=', 'recipient.declined').execute()).toHaveLength(1);
    // Forms are taken nowhere else.
    expect((await portal.app.inject({ method: 'PUT', url: '/api/bill-recipient', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-requested-with': 'kabinet' }, payload: `token=${token}&agree=true` })).json().code).toBe('invalid_input');
  });

  test('guesses no links', async () => {
    const guesser = portal.browser();
    for (let tried = 0; tried < 100; tried++) await guesser.post('/api/bill-recipient', { token: `guess${tried}` });
    expect(await guesser.post('/api/bill-recipient', { token: 'one more' })).toMatchObject({ status: 429 });
  });
});
