import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationStates, type Invitation } from '#contract/invitations.ts';
import { clientActions, type JournalLine } from '#contract/journal.ts';
import { documentKinds, type Document } from '#contract/documents.ts';
import { fileAnswer } from '#contract/files.ts';
import type { Member } from '#contract/members.ts';
import { manualCauses, positions, roles } from '#contract/organizations.ts';
import { productCategories, type Contract, type Product } from '#contract/products.ts';
import { TestPortal } from '#server/test/app.ts';
import type { Browser } from '#server/test/browser.ts';
import { signInStaff } from '#server/test/world.ts';
import { listRoutes } from '#server/wiring.ts';
import { loadDemo } from './index.ts';
import { demoClients } from './sign-ins.ts';
import { severnyVeter, translogistik, volgastroykomplekt, zarechye } from './teams.ts';

// What the pages show of the demo provider. That answers fit the contract is checked by the server itself.

let portal: TestPortal;
let anna: Browser;
let manager: Browser;
let organizations: Array<{ id: string; inn: string; name: string; role: string; company: object | null }>;
let first: string;

const signIn = async ({ phone, password }: { phone: string; password: string }) => {
  const browser = portal.browser();
  await browser.post('/api/session', { phone, password, remember: false });
  return browser;
};

beforeAll(async () => {
  portal = await TestPortal.start();
  await loadDemo(portal.server.runtime);
  anna = await signIn(demoClients.administrator);
  manager = (await signInStaff(portal, 'administrator')).browser;
  organizations = (await anna.get('/api/organizations')).body.organizations;
  first = organizations.find(({ inn }) => inn === severnyVeter.inn)?.id ?? '';
});
afterAll(() => portal.stop());

/** All pages of a list. */
async function all<T>(browser: Browser, path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { status, body } = await browser.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    expect(status).toBe(200);
    rows.push(...body.rows);
    next = body.next;
  }
  return rows;
}

describe('every page', () => {
  const read = (audience: string) => listRoutes().map((route) => route.endpoint).filter((endpoint) => endpoint.method === 'GET' && endpoint.audience === audience && endpoint.output !== fileAnswer);
  const fill = (path: string, ids: Record<string, string | undefined>) => path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? '');

  test.each(read('client').map(({ path }) => path))('%s answers the demo administrator, for each organisation', async (path) => {
    const [document] = (await anna.get('/api/documents')).body.rows;
    const order = await portal.db.selectFrom('cloud_orders').select(['id', 'cloud_id']).orderBy('id').limit(1).executeTakeFirstOrThrow();
    for (const { id, role } of organizations) {
      const filled = `${fill(path, { organizationId: id, documentId: document.id, orderId: order.id, cloudId: order.cloud_id })}?${new URLSearchParams({ ...(path === '/api/reconciliation' ? { from: '2026-01-01', to: '2026-06-30' } : {}), search: '1С' })}`;
      if (path !== '/api/reconciliation') expect((await anna.get(filled)).status).toBe(200);
      // Of an organisation in which she is a plain user the journal, the recipients of bills and the cloud are closed.
      const may = role === 'administrator' || !['/api/journal', '/api/bill-recipients', '/api/clouds', '/api/access-offers'].includes(path);
      expect((await anna.get(`${filled}&organization=${id}`)).status).toBe(may ? 200 : 403);
    }
  });

  test.each(read('staff').map(({ path }) => path))('%s answers the staff', async (path) => {
    const claims = await all<{ id: string }>(manager, '/api/staff/claims?view=unanswered');
    const readings = await all<{ id: string }>(manager, '/api/staff/back-office/readings');
    const [cluster] = (await manager.get('/api/staff/connectors?kind=cluster')).body.rows;
    expect((await manager.get(fill(path, { claimId: claims[0]?.id, inn: translogistik.inn, readingId: readings[0]?.id, connectorId: cluster.id }))).status).toBe(200);
  });
});

describe('the demo administrator', () => {
  test('has organisations in which she is administrator and plain user, with what the register says of them', () => {
    expect(organizations.map(({ role }) => role).sort()).toEqual(['administrator', 'administrator', 'user']);
    expect(organizations.filter(({ company }) => company === null)).toEqual([]);
  });

  test('sees employees of each position and role, who came over years, by others and by themselves, and were here lately or long ago', async () => {
    const rows = await all<Member>(anna, `/api/members?organization=${first}`);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map((row) => row.position))).toEqual(new Set(positions));
    expect(new Set(rows.map((row) => row.role))).toEqual(new Set(roles));
    expect(new Set(rows.map((row) => row.joinedAt.slice(0, 4))).size).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row.admittedBy?.name)).size).toBeGreaterThan(4);
    expect(rows.filter((row) => row.admittedBy?.isStaff)).toHaveLength(1);
    expect(new Set(rows.map((row) => row.sections?.join())).size).toBeGreaterThan(6);
    expect(rows.filter((row) => row.lastSignedInAt === null || row.lastSignedInAt < row.joinedAt)).toEqual([]);
    expect(new Set(rows.map((row) => row.lastSignedInAt)).size).toBe(rows.length);
    const monthAgo = new Date(portal.clock().getTime() - 30 * 86_400_000).toISOString();
    expect(rows.filter((row) => (row.lastSignedInAt ?? '') < monthAgo).length).toBeGreaterThan(5);
  });

  test('sees invitations in every state, one whose letter did not go and one for which a new link is asked', async () => {
    const rows = await all<Invitation>(anna, `/api/invitations?organization=${first}`);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(invitationStates));
    expect(rows.filter((row) => row.letter === 'failed')).toMatchObject([{ state: 'sent' }]);
    expect(rows.filter((row) => row.renewalAskedAt !== null)).toMatchObject([{ state: 'expired' }]);
    expect(rows.map((row) => row.sentAt)).toEqual(rows.map((row) => row.sentAt).toSorted().toReversed());
  });

  test('is asked by two to let them in, is reminded of one, and is told whom the provider has invited', async () => {
    expect(await all(anna, '/api/join-requests')).toHaveLength(2);
    const claims = await portal.db.selectFrom('claims').select('reminded_at').where('inn', '=', severnyVeter.inn).where('state', '=', 'administrators').orderBy('id').execute();
    expect(claims.map((claim) => claim.reminded_at !== null)).toEqual([true, false]);
    expect((await anna.get('/api/home')).body.notices).toMatchObject([
      { kind: 'join_requests', organizationId: first, count: 2 },
      { kind: 'provider_invited', organizationId: organizations.find(({ inn }) => inn === zarechye.inn)?.id, email: 'golubev@zarechye.example', acceptedAt: null },
    ]);
  });

  test('reads a journal of every change of people, in the order of time', async () => {
    const ours = await all<JournalLine>(anna, `/api/journal?organization=${first}`);
    const own = await all<JournalLine>(anna, '/api/journal');
    for (const lines of [ours, own]) expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted().toReversed());
    const actions = new Set(ours.map((line) => line.action));
    const missing = clientActions.filter((action) => /^(member|invitation)\./.test(action) && !actions.has(action));
    expect(missing).toEqual(['invitation.resent', 'invitation.link_copied']);
    expect(new Set(own.map((line) => line.action.split('.')[0]))).toEqual(new Set(['account', 'profile', 'invitation', 'member', 'claim', 'cloud', 'journal']));
    expect(ours.filter((line) => line.at > portal.clock().toISOString())).toEqual([]);
  });
});

test('the demo administrator has products of every category, contracts in every state, documents of every kind, and a request on its way', async () => {
  const products = await all<Product>(anna, '/api/products');
  expect(new Set(products.map((row) => row.category))).toEqual(new Set(productCategories));
  expect(new Set(products.map((row) => row.addition?.state ?? 'known'))).toEqual(new Set(['known', 'checking']));
  const contracts = await all<Contract>(anna, '/api/contracts');
  const states = new Set(contracts.map((row) => row.state));
  expect(['in_force', 'ending', 'ended'].filter((state) => !states.has(state as Contract['state']))).toEqual([]);
  expect(contracts.some((row) => row.renewal?.state === 'new')).toBe(true);
  const documents = await all<Document>(anna, '/api/documents');
  expect(new Set(documents.map((row) => row.kind))).toEqual(new Set(documentKinds));
  const payments = new Set(documents.map((row) => row.payment));
  expect(['paid', 'overdue'].filter((state) => !payments.has(state as Document['payment']))).toEqual([]);
  expect((await anna.get(`/api/bill-recipients?organization=${first}`)).body.rows).toMatchObject([{ state: 'asked' }]);
});

describe('the demo manager', () => {
  test('decides claims of every cause', async () => {
    const rows = await all<{ cause: string }>(manager, '/api/staff/claims');
    expect(new Set(rows.map((row) => row.cause))).toEqual(new Set(manualCauses));
  });

  test('sees join requests that nobody answers, with administrators who are silent for months', async () => {
    const rows = await all<{ id: string; inn: string }>(manager, '/api/staff/claims?view=unanswered');
    expect(rows).toHaveLength(2);
    const asked = rows.find(({ inn }) => inn === volgastroykomplekt.inn);
    const { body } = await manager.get(`/api/staff/claims/${asked?.id}`);
    expect(body.managerAskedAt > body.overdueSince).toBe(true);
    const monthsAgo = new Date(portal.clock().getTime() - 100 * 86_400_000).toISOString();
    expect(body.administrators).toHaveLength(2);
    expect(body.administrators.filter((person: { lastSignedInAt: string }) => person.lastSignedInAt > monthsAgo)).toEqual([]);
    const { body: own } = await (await signIn(demoClients.user)).get('/api/organizations');
    expect(own.claims).toMatchObject([{ state: 'administrators', overdue: true, managerAskedAt: null }]);
  });

  test('may invite a contact to an organisation that everybody has left', async () => {
    const { body } = await manager.get(`/api/staff/clients/${translogistik.inn}`);
    expect(body).toMatchObject({ members: 0, administrators: [], mayInvite: true });
    const sent = await manager.post('/api/staff/invitations', { email: body.contacts[0].email, inns: [translogistik.inn], position: 'accountant', message: '' });
    expect(sent.status).toBe(200);
  });

  test('has sent an invitation that is open', async () => {
    const { body } = await manager.get(`/api/staff/clients/${zarechye.inn}`);
    expect(body.invitations).toMatchObject([{ state: 'sent', role: 'administrator', actions: ['resend', 'copy_link', 'revoke'] }]);
  });
});
