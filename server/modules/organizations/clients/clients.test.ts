import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addClient, addMember, newInn, register, registerAdministrator, signInStaff, type StaffPerson } from '#server/test/world.ts';

let portal: TestPortal;
let staff: StaffPerson;
beforeAll(async () => {
  portal = await TestPortal.start();
  staff = await signInStaff(portal);
});
afterAll(() => portal.stop());

/** Somebody whose organisation the staff approved, though the client base does not know it. */
async function approvedWithoutCard() {
  const inn = newInn();
  const person = await register(portal);
  const { body } = await person.browser.post('/api/claims', { organization: { type: 'legal_entity', inn, position: 'director' } });
  await portal.runJobs();
  await staff.browser.post(`/api/staff/claims/${body.id}/approval`);
  return { inn, person };
}

const listed = async (query: string) => (await staff.browser.get(`/api/staff/clients?${query}`)).body;

describe('the clients for the staff', () => {
  test('of the base, with how many are in the portal and since when', async () => {
    const owner = await registerAdministrator(portal);
    await addMember(portal, owner);
    const { inn } = await addClient(portal, { name: 'АО «Тёплая гавань»', manager: { name: 'Лебедева Ольга', email: 'lebedeva@provider.example', phone: null } });
    expect((await listed(`search=${owner.inn}`)).rows).toMatchObject([{ inn: owner.inn, inClientBase: true, managerName: null, members: 2, administrators: 1, inPortalSince: expect.any(String) }]);
    expect((await listed(`search=${encodeURIComponent('гав ТЕП')}`)).rows).toEqual([{ inn, name: 'АО «Тёплая гавань»', inClientBase: true, managerName: 'Лебедева Ольга', members: 0, administrators: 0, inPortalSince: null }]);
  });

  test('and those without a card there', async () => {
    const { inn } = await approvedWithoutCard();
    const row = { inn, name: `ИНН ${inn}`, inClientBase: false, managerName: null, members: 1, inPortalSince: expect.any(String) };
    expect((await listed(`search=${inn.slice(0, 9)}`)).rows).toMatchObject([{ ...row, administrators: 1 }]);
    expect((await staff.browser.get(`/api/staff/clients/${inn}`)).body).toMatchObject({ ...row, contacts: [], administrators: [{ name: 'Кузнецова Анна' }] });
    await addClient(portal, { inn, name: 'ООО «Дальний свет»' });
    expect((await listed(`search=${inn}`)).rows).toMatchObject([{ inn, name: 'ООО «Дальний свет»', inClientBase: true, members: 1 }]);
  });

  test('are read page by page, each once', async () => {
    await approvedWithoutCard();
    const whole = (await listed('limit=100')).rows.map((row: { inn: string }) => row.inn);
    expect(whole).toEqual([...new Set(whole)].sort());
    const read: string[] = [];
    for (let after = ''; ; ) {
      const page = await listed(`limit=2${after}`);
      read.push(...page.rows.map((row: { inn: string }) => row.inn));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(read).toEqual(whole);
  });

  test('do not hold an INN that nobody knows', async () => {
    expect((await staff.browser.get(`/api/staff/clients/${newInn()}`)).status).toBe(404);
  });
});
