import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trouble } from '#connectors/trouble.ts';
import { TestPortal } from '#server/test/app.ts';
import { confirmEmail, ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { addMember, registerAdministrator } from '#server/test/world.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
let annaId: string;
let key: string;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  cloud.fault = async () => {};
  cloud.leastLength = 8;
  own = await ownCloud(portal, cloud);
  annaId = await own.idOf(own.anna);
  key = `guid-of-${own.anna}`;
});

const reset = (by = own.browser) => by.post(`/api/cloud-users/${annaId}/reset-password`);
/** Ordered and carried out; the order's id. */
async function resetDone(): Promise<string> {
  const { orderId } = (await reset()).body;
  await portal.runJobs();
  return orderId;
}
const sweep = () => portal.runRepeated('cloud.sweep-orders');
async function tokenOf(email = own.email): Promise<string> {
  const letter = (await portal.messages(email)).find(({ text }) => text.includes('/cloud-password#'));
  return /\/cloud-password#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}
const open = (token: string, by = own.browser) => by.post('/api/cloud-password-links/open', { token });
const view = (token: string, by = own.browser) => by.post('/api/cloud-password-links/view', { token });
const setFor = () => cloud.set.filter(({ userId }) => userId === key);

describe('a reset', () => {
  test('sets a password that works, and its link comes to who ordered it', async () => {
    await portal.db.updateTable('cloud_users').set({ is_locked: true }).where('id', '=', annaId).execute();
    const { orderId } = (await reset()).body;
    expect(await own.order(orderId)).toMatchObject({ kind: 'reset_password', state: 'under_way', subject: 'Белова Анна', steps: [] });
    expect((await own.users(`search=${own.anna}`)).rows).toMatchObject([{ account: 'locked', resetBy: orderId }]);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'done', problem: null, mayRetry: false });
    expect((await own.users(`search=${own.anna}`)).rows).toMatchObject([{ account: 'open', resetBy: null }]);
    const [letter] = await portal.messages(own.email);
    expect(letter).toMatchObject({ subject: 'Новый пароль для доступа к облаку: Белова Анна' });
    expect(letter?.text).not.toContain(cloud.passwords[key]);
    const token = await tokenOf();
    expect((await open(token)).body).toMatchObject({ state: 'ready', name: 'Белова Анна', login: own.anna });
    expect((await view(token)).body).toEqual({ login: own.anna, password: cloud.passwords[key] });
    expect((await own.journal()).slice(0, 3)).toEqual(['cloud.password_viewed', 'cloud.password_reset', 'cloud.password_ordered']);
  });

  test('comes in the letter itself where the provider wants it so', async () => {
    const other = await portal.again([], { CLOUD_PASSWORD_BY: 'letter' }, cloud);
    await reset();
    await other.runJobs();
    const [letter] = await portal.messages(own.email);
    expect(letter?.text).toContain(`Логин: ${own.anna}\nПароль: ${cloud.passwords[key]}`);
    await other.stop();
  });

  test('takes a longer one where the policy wants it, and says when that is refused too', async () => {
    cloud.leastLength = 25;
    expect(await own.order(await resetDone())).toMatchObject({ state: 'done' });
    expect((await view(await tokenOf())).body.password).toBe(cloud.passwords[key]);
    cloud.leastLength = 100;
    expect(await own.order(await resetDone())).toMatchObject({ state: 'failed', problem: 'policy', mayRetry: true });
    expect(setFor()).toHaveLength(1);
  });

  test('needs a confirmed address', async () => {
    await portal.db.updateTable('users').set({ email_confirmed_at: null }).where('id', '=', own.userId).execute();
    expect((await reset()).body.code).toBe('email_unconfirmed');
  });

  test('is under way once, and five times an hour', async () => {
    const answers = await Promise.all([reset(), reset()]);
    expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'order_exists']);
    await portal.runJobs();
    for (let time = 2; time <= 5; time++) await resetDone();
    expect((await reset()).body.code).toBe('too_many_requests');
  });

  test('is for those who have the section', async () => {
    const [stranger, accountant] = [await registerAdministrator(portal), await addMember(portal, own)];
    await Promise.all([stranger, accountant].map((person) => confirmEmail(portal, person)));
    expect([(await reset(stranger.browser)).status, (await reset(accountant.browser)).status]).toEqual([404, 403]);
  });

  test('sets nothing for who was dismissed meanwhile', async () => {
    const keeper = await addMember(portal, own, { sections: ['cloud_users'] });
    await confirmEmail(portal, keeper);
    const { orderId } = (await reset(keeper.browser)).body;
    await own.browser.delete(`/api/organizations/${own.organizationId}/members/${keeper.userId}`);
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'interrupted' });
    expect(setFor()).toEqual([]);
  });

  test('says that the user is gone, and does not offer to try again', async () => {
    const { orderId } = (await reset()).body;
    await portal.db.updateTable('cloud_users').set({ vanished_at: portal.clock() }).where('id', '=', annaId).execute();
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'missing', mayRetry: false });
    expect((await reset()).status).toBe(404);
  });
});

describe('when the directory fails', () => {
  const failing = (call: 'reset' | 'check', when: 'before' | 'after', code: 'unreachable' | 'timed_out' | 'denied') => {
    cloud.fault = async (name, moment) => (name.includes(`: ${call} `) && moment === when ? trouble(code, 'for the staff') : undefined);
  };

  test('whoever does not get there has done nothing', async () => {
    failing('reset', 'before', 'unreachable');
    expect(await own.order(await resetDone())).toMatchObject({ state: 'failed', problem: 'silent', mayRetry: true });
    failing('reset', 'before', 'denied');
    const orderId = await resetDone();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'refused' });
    cloud.fault = async () => {};
    const retry = (await own.post(`/api/cloud-orders/${orderId}/retry`)).body.orderId;
    await portal.runJobs();
    expect(await own.order(retry)).toMatchObject({ state: 'done' });
  });

  test('an answer that comes too late is found out by asking', async () => {
    failing('reset', 'after', 'timed_out');
    expect(await own.order(await resetDone())).toMatchObject({ state: 'done' });
    expect((await view(await tokenOf())).body.password).toBe(cloud.passwords[key]);
    expect(setFor()).toHaveLength(1);
  });

  test('as long as nobody knows, the same password is tried again', async () => {
    cloud.fault = async (name, moment) => (name.includes(': check ') || (name.includes(': reset ') && moment === 'after') ? trouble('timed_out', 'slow') : undefined);
    const orderId = await resetDone();
    expect((await own.order(orderId)).state).toBe('under_way');
    await sweep();
    cloud.fault = async () => {};
    await sweep();
    expect(await own.order(orderId)).toMatchObject({ state: 'done' });
    expect(new Set(setFor().map(({ password }) => password)).size).toBe(1);
    expect((await view(await tokenOf())).body.password).toBe(cloud.passwords[key]);
  });

  test('after ten minutes it is given up, and the password is forgotten', async () => {
    failing('check', 'before', 'timed_out');
    const orderId = await resetDone();
    await portal.pass({ minutes: 11 });
    await sweep();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'silent', mayRetry: true });
    expect(await portal.db.selectFrom('cloud_orders').select('sealed_password').where('id', '=', orderId).executeTakeFirst()).toEqual({ sealed_password: null });
  });
});

describe('the link', () => {
  test('shows the password once, to one of ten who come at once', async () => {
    await resetDone();
    const token = await tokenOf();
    const answers = await Promise.all(Array.from({ length: 10 }, () => view(token)));
    expect(answers.filter(({ status }) => status === 200).map(({ body }) => body.password)).toEqual([cloud.passwords[key]]);
    expect(answers.filter(({ body }) => body.code === 'password_viewed')).toHaveLength(9);
    expect((await open(token)).body.state).toBe('viewed');
    expect(await portal.db.selectFrom('cloud_password_links').select('sealed_password').where('cloud_user_id', '=', annaId).execute()).toEqual([{ sealed_password: null }]);
  });

  test('is good for fifteen minutes, and then wiped', async () => {
    await resetDone();
    const token = await tokenOf();
    await portal.pass({ minutes: 14, seconds: 50 });
    expect((await open(token)).body.state).toBe('ready');
    await portal.pass({ seconds: 11 });
    expect((await open(token)).body.state).toBe('expired');
    expect((await view(token)).body.code).toBe('password_link_expired');
    await portal.runRepeated('cloud.sweep-passwords');
    expect(await portal.db.selectFrom('cloud_password_links').select('sealed_password').where('cloud_user_id', '=', annaId).execute()).toEqual([{ sealed_password: null }]);
    await portal.pass({ days: 2 });
    await portal.runRepeated('cloud.sweep-passwords');
    expect(await portal.db.selectFrom('cloud_password_links').select('user_id').where('cloud_user_id', '=', annaId).execute()).toEqual([]);
  });

  test('ends when the password is reset once more', async () => {
    await resetDone();
    const former = await tokenOf();
    await resetDone();
    expect((await open(former)).body.state).toBe('expired');
    expect((await view(former)).body.code).toBe('password_link_expired');
    expect((await view(await tokenOf())).body.password).toBe(cloud.passwords[key]);
  });

  test('is there for nobody but who ordered it, and not for them once they are dismissed', async () => {
    const keeper = await addMember(portal, own, { sections: ['cloud_users'] });
    await confirmEmail(portal, keeper);
    await reset(keeper.browser);
    await portal.runJobs();
    const token = await tokenOf(keeper.email);
    for (const call of [open, view]) {
      expect([(await call(token)).status, (await call('none', keeper.browser)).status, (await call(token, portal.browser())).status]).toEqual([404, 404, 401]);
    }
    expect((await open(token, keeper.browser)).body.state).toBe('ready');
    await own.browser.put(`/api/organizations/${own.organizationId}/members/${keeper.userId}/sections`, { sections: ['documents'] });
    await own.browser.delete(`/api/organizations/${own.organizationId}/members/${keeper.userId}`);
    expect([(await open(token, keeper.browser)).status, (await view(token, keeper.browser)).status]).toEqual([404, 404]);
  });
});
