import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { userOf } from '#server/test/cloud-rows.ts';
import { confirmEmail, ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { addMember, registerAdministrator, type Person } from '#server/test/world.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
let former: Person;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.db.updateTable('connectors').set({ is_on: false }).execute();
  own = await ownCloud(portal, cloud);
  former = await addMember(portal, own);
  await confirmEmail(portal, former);
});

/** The directory tells of Anna like this. */
async function known(changes: Parameters<typeof userOf>[1]): Promise<void> {
  cloud.users[own.unit] = [userOf(own.anna, changes), userOf(own.boris, { name: 'Власов Борис' })];
  await portal.pass({ minutes: 6 });
  await portal.poll();
}
async function dismiss(): Promise<void> {
  await own.browser.delete(`/api/organizations/${own.organizationId}/members/${former.userId}`);
  await portal.runJobs();
}
const offers = async (by = own.browser) => (await by.get('/api/access-offers')).body.offers;
const settle = (id: string, sessions: string, login: string, by = own.browser) => by.post(`/api/access-offers/${id}/settle`, { sessions, login });

test.each([
  ['address', () => ({ name: 'Бухгалтер', email: former.email.toUpperCase() })],
  ['name', () => ({ name: 'Анна кузнецова' })],
  ['name, surname first', () => ({ name: 'Кузнецова Анна' })],
])('whoever leaves is offered by %s', async (_by, changes) => {
  await known(changes());
  await dismiss();
  expect(await offers()).toMatchObject([{ organization: { id: own.organizationId, inn: own.inn }, cloud: { id: own.cloudId }, formerName: 'Кузнецова Анна', user: { id: await own.idOf(own.anna), login: own.anna, sessions: 2 } }]);
});

test.each([
  ['another name', () => ({ name: 'Кузнецова Анна-Мария' })],
  ['a login that is closed', () => ({ name: 'Кузнецова Анна', isDisabled: true })],
])('nothing is offered for %s', async (_case, changes) => {
  await known(changes());
  await dismiss();
  expect(await offers()).toEqual([]);
});

test('an address that nobody has proven is none, and who is back keeps the login', async () => {
  await known({ email: former.email });
  await portal.db.updateTable('users').set({ email_confirmed_at: null }).where('id', '=', former.userId).execute();
  await dismiss();
  expect(await offers()).toEqual([]);
  const back = await addMember(portal, own);
  await known({ name: 'Кузнецова Анна' });
  await own.browser.delete(`/api/organizations/${own.organizationId}/members/${back.userId}`);
  await portal.db.insertInto('members').values({ organization_id: own.organizationId, user_id: back.userId, role: 'user', position: 'accountant', sections: '{}' as never }).execute();
  await portal.runJobs();
  expect(await offers()).toEqual([]);
});

test('ends the sessions and closes the login, once', async () => {
  await known({ email: former.email });
  await dismiss();
  const [offer] = await offers();
  const answers = await Promise.all([settle(offer.id, 'end', 'disable'), settle(offer.id, 'end', 'disable')]);
  expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'offer_settled']);
  await portal.runJobs();
  const orderIds = answers.flatMap(({ body }) => body.orderIds ?? []);
  expect([await own.order(orderIds[0]), await own.order(orderIds[1])]).toMatchObject([{ kind: 'disable_user', state: 'done', subject: userOf(own.anna).name }, { kind: 'end_sessions', state: 'done', steps: [{ state: 'ended' }, { state: 'ended' }] }]);
  expect([cloud.disabled.has(`guid-of-${own.anna}`), await offers()]).toEqual([true, []]);
  expect((await own.users(`search=${own.anna}`)).rows).toMatchObject([{ account: 'disabled', presence: 'out' }]);
  expect((await own.journal()).toSorted()).toEqual(['cloud.disabling_ordered', 'cloud.offer_settled', 'cloud.sessions_ended', 'cloud.sessions_ordered', 'cloud.user_disabled']);
});

test('resets the password, which comes to who decides', async () => {
  await known({ email: former.email });
  await dismiss();
  const [offer] = await offers();
  await portal.db.updateTable('users').set({ email_confirmed_at: null }).where('id', '=', own.userId).execute();
  expect((await settle(offer.id, 'keep', 'reset')).body.code).toBe('email_unconfirmed');
  expect(await offers()).toHaveLength(1);
  await confirmEmail(portal, own);
  const { orderIds } = (await settle(offer.id, 'keep', 'reset')).body;
  await portal.runJobs();
  expect(await own.order(orderIds[0])).toMatchObject({ kind: 'reset_password', state: 'done' });
  expect((await portal.messages(own.email))[0]?.text).toContain('/cloud-password#');
});

test('leaves everything as it is, and does not ask again', async () => {
  await known({ email: former.email });
  await dismiss();
  const [offer] = await offers();
  expect((await settle(offer.id, 'keep', 'keep')).body).toEqual({ orderIds: [] });
  expect([await offers(), (await settle(offer.id, 'keep', 'keep')).body.code]).toEqual([[], 'offer_settled']);
  expect(cloud.sessions[own.first]).toHaveLength(2);
});

test('is for those who look after the cloud', async () => {
  await known({ email: former.email });
  await dismiss();
  const [offer] = await offers();
  const [stranger, accountant] = [await registerAdministrator(portal), await addMember(portal, own)];
  expect([await offers(stranger.browser), await offers(accountant.browser)]).toEqual([[], []]);
  expect((await accountant.browser.get(`/api/access-offers?organization=${own.organizationId}`)).status).toBe(403);
  expect([(await settle(offer.id, 'keep', 'keep', stranger.browser)).status, (await settle(offer.id, 'keep', 'keep', accountant.browser)).status]).toEqual([404, 403]);
});
