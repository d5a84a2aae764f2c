import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CloudOrder } from '#contract/cloud.ts';
import { LdapDouble } from '#connectors/directory/double/ldap.ts';
import { fillDomain, settingsFor } from '#connectors/directory/double/sample.ts';
import { LdapDirectory } from '#connectors/directory/ldap.ts';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector } from '#server/test/cloud-rows.ts';
import { ownCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { expectOk, signInStaff } from '#server/test/world.ts';

/** One directory is asked as a real one is, and answers long after nobody waits for it any more. */
const SLOW = 'slow';
let double: LdapDouble;

class PartlyReal extends ObeyingCloud {
  override directory(known: { readonly name: string }) {
    return known.name === SLOW ? new LdapDirectory(settingsFor(double, { times: { connectMs: 5_000, answerMs: 1_000 } })) : super.directory(known);
  }
}

let portal: TestPortal;
const cloud = new PartlyReal();
beforeAll(async () => {
  double = await LdapDouble.start();
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(async () => {
  await portal.stop();
  await double.stop();
});

test('a directory that answers after forty seconds holds up nobody else, and what it has done in the end is what its client gets', async () => {
  const own = await ownCloud(portal, cloud);
  const { unit, people: [person] } = fillDomain(double);
  const directoryId = await addConnector(portal, 'directory', SLOW);
  const cloudId = await addCloud(portal, { inn: own.inn, directoryId, unit });
  await portal.poll();
  const reset = async (login: string, of: string) => {
    const { id } = await portal.db.selectFrom('cloud_users').select('id').where('cloud_id', '=', of).where('login', '=', login).executeTakeFirstOrThrow();
    return (await expectOk(own.browser.post(`/api/cloud-users/${id}/reset-password`))).body.orderId as string;
  };

  double.moods.set('modify', 'wait');
  const [slow, quick] = [await reset('romashka1', cloudId), await reset(own.anna, own.cloudId)];
  await portal.runJobs();
  expect([(await slowOrder()).state, (await own.order(quick)).state]).toEqual(['under_way', 'done']);
  expect(await mails()).toEqual([own.anna]);

  // The answer comes at last: the password that was asked for first is in force now, and no other is set.
  double.moods.clear();
  double.release();
  await portal.pass({ seconds: 21 });
  await portal.runRepeated('cloud.sweep-orders');
  expect(await slowOrder()).toMatchObject({ state: 'done', problem: null });
  expect(double.requests.filter((kind) => kind === 'modify')).toHaveLength(1);
  expect(await mails()).toEqual(['romashka1', own.anna]);
  expect(person?.bind(await seen()).code).toBe(0);

  // Asked for its people it is silent, the staff see it, and the others are asked all the while.
  double.moods.set('search', 'hang');
  await portal.pass({ minutes: 6 });
  await portal.poll();
  const health = await connectors();
  expect(health.get(SLOW)).toMatchObject({ silentSince: expect.any(String) as string, trouble: { code: 'timed_out' } });
  expect(health.get(own.first)).toMatchObject({ silentSince: null, trouble: null });
  expect((await own.order(quick)).state).toBe('done');

  async function slowOrder(): Promise<CloudOrder> {
    return (await own.browser.get(`/api/clouds/${cloudId}/orders`)).body.orders.find(({ id }: CloudOrder) => id === slow);
  }
  async function mails(): Promise<string[]> {
    const found = (await portal.messages(own.email)).map(({ text }) => /логин (\S+):/.exec(text)?.[1]);
    return found.filter((login) => login !== undefined);
  }
  async function seen(): Promise<string> {
    const [letter] = (await portal.messages(own.email)).filter(({ text }) => text.includes('/cloud-password#'));
    const token = /\/cloud-password#([\w-]+)/.exec(letter?.text ?? '')?.[1];
    return (await own.browser.post('/api/cloud-password-links/view', { token })).body.password;
  }
  async function connectors(): Promise<Map<string, object>> {
    const { body } = await (await signInStaff(portal, 'engineer')).browser.get('/api/staff/connectors?limit=100');
    return new Map(body.rows.map(({ name, health: at }: { name: string; health: object }) => [name, at]));
  }
});
