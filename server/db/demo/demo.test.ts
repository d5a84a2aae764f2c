import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClient } from '#modules/client-base/index.ts';
import { addStaffMember } from '#modules/staff/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { demoClientBase } from './clients.ts';
import { isDemoLoaded, loadDemo } from './index.ts';
import { demoClients, demoManager } from './sign-ins.ts';
import { severnoeSnabzhenie, severnyVeter, zarechye } from './teams.ts';

const system = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} } as const;

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

describe('the demo provider', () => {
  test('has clients that cannot be real', async () => {
    const clients = demoClientBase();
    const contacts = clients.flatMap((client) => client.contacts ?? []);
    expect(new Set(clients.map((client) => client.inn)).size).toBe(clients.length);
    expect(clients.filter((client) => !client.inn.startsWith('9900'))).toEqual([]);
    expect([...contacts, ...clients.flatMap((client) => client.manager ?? [])].filter((person) => !person.phone?.startsWith('+7900000') || !person.email?.endsWith('.example'))).toEqual([]);
    expect(new Set(clients.map((client) => client.type)).size).toBe(3);
  });

  test('is loaded into an empty portal, after a load that broke off too: its people sign in, their organisations are there', async () => {
    // As far as a load comes that ends before the years.
    await addStaffMember.execute(portal.server.runtime, system, { ...demoManager, role: 'administrator' });
    expect(await isDemoLoaded(portal.db)).toBe(false);
    await loadDemo(portal.server.runtime);
    expect(await isDemoLoaded(portal.db)).toBe(true);
    const [first] = demoClientBase();
    const card = await findClient(portal.db, first?.inn ?? '');
    const inns: string[][] = [];
    for (const { phone, password } of Object.values(demoClients)) {
      const browser = portal.browser();
      expect((await browser.post('/api/session', { phone, password, remember: false })).status).toBe(200);
      inns.push((await browser.get('/api/organizations')).body.organizations.map((organization: { inn: string }) => organization.inn));
      expect(card?.contacts.map((contact) => contact.phone)).toContain(phone);
    }
    expect(inns).toEqual([expect.arrayContaining([severnyVeter.inn, zarechye.inn, severnoeSnabzhenie.inn]), [severnyVeter.inn]]);
    expect(first?.inn).toBe(severnyVeter.inn);
  });

  test('has people who cannot be real', async () => {
    const people = await portal.db.selectFrom('users').select(['phone', 'email']).execute();
    const invited = await portal.db.selectFrom('invitations').select('email').execute();
    expect(people.filter(({ phone }) => !phone.startsWith('+7900000'))).toEqual([]);
    expect([...people, ...invited].filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
  });

  test('never comes to a portal that has staff of its own', async () => {
    const other = await TestPortal.start();
    try {
      await addStaffMember.execute(other.server.runtime, system, { email: 'boss@provider.example', name: 'Ольга Лебедева', role: 'administrator', password: demoManager.password });
      expect(await isDemoLoaded(other.db)).toBe(true);
    } finally {
      await other.stop();
    }
  });
});
