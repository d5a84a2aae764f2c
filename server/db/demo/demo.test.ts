import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClient } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { demoClientBase } from './clients.ts';
import { isDemoLoaded, loadDemo } from './index.ts';
import { demoClients } from './sign-ins.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

describe('the demo provider', () => {
  test('has clients that cannot be real', async () => {
    const clients = demoClientBase();
    const contacts = clients.flatMap((client) => client.contacts);
    expect(new Set(clients.map((client) => client.inn)).size).toBe(clients.length);
    expect(clients.filter((client) => !client.inn.startsWith('9900'))).toEqual([]);
    expect([...contacts, ...clients.flatMap((client) => client.manager ?? [])].filter((person) => !person.phone?.startsWith('+7900000') || !person.email?.endsWith('.example'))).toEqual([]);
    expect(new Set(clients.map((client) => client.type)).size).toBe(3);
  });

  test('is loaded into an empty portal: its people sign in, their organisation and the waiting claims are there', async () => {
    expect(await isDemoLoaded(portal.db)).toBe(false);
    await loadDemo(portal.server.runtime);
    expect(await isDemoLoaded(portal.db)).toBe(true);
    const [first] = demoClientBase();
    const card = await findClient(portal.db, first?.inn ?? '');
    for (const { phone, password } of Object.values(demoClients)) {
      const browser = portal.browser();
      expect((await browser.post('/api/session', { phone, password, remember: false })).status).toBe(200);
      expect((await browser.get('/api/organizations')).body.organizations).toMatchObject([{ inn: first?.inn, name: first?.name }]);
      expect(card?.contacts.map((contact) => contact.phone)).toContain(phone);
    }
    const waiting = await portal.db.selectFrom('claims').select('cause').where('state', '=', 'manual').execute();
    expect(new Set(waiting.map((claim) => claim.cause))).toEqual(new Set(['phone_unknown', 'inn_unknown']));
  });
});
