import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trouble, type Sight, type Trouble } from '#connectors/trouble.ts';
import { TestPortal } from '#server/test/app.ts';
import type { Browser } from '#server/test/browser.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';
import { expectOk, signInStaff } from '#server/test/world.ts';

const FINGERPRINT = `SHA256:${'A'.repeat(43)}`;

/** Whose looks a test decides, by the names of connectors; what each was made of is kept. */
class LookedAt extends ScriptedCloud {
  readonly sights: Record<string, Sight> = {};
  readonly made: Array<{ readonly name: string; readonly settings: object; readonly secret: object }> = [];
  readonly looks: unknown[][] = [];

  override directory(known: { name: string; settings: object; secret: object }) {
    this.made.push(known);
    return { ...super.directory(known), look: async (...asked: unknown[]) => this.#look(known.name, asked) };
  }

  override terminals(known: { name: string; settings: object; secret: object }) {
    this.made.push(known);
    return { ...super.terminals(known), look: async () => this.#look(known.name, []) };
  }

  override learnHostKey = (async () => ({ kind: 'learned', fingerprint: FINGERPRINT })) as unknown as () => Promise<Trouble>;

  async #look(name: string, asked: unknown[]): Promise<Sight> {
    this.looks.push([name, ...asked]);
    return this.sights[name] ?? { kind: 'seen', facts: [] };
  }
}

const cloud = new LookedAt();
let portal: TestPortal;
let engineer: Browser;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
  engineer = (await signInStaff(portal, 'engineer')).browser;
});
afterAll(() => portal.stop());

const named = () => `Система ${randomUUID()}`;
const directory = (changes: object = {}) => ({ kind: 'directory', name: named(), settings: { url: 'ldaps://dc1.example', user: 'CN=portal,DC=example' }, secret: { password: 'Тайна-1' }, ...changes });
const terminals = (directoryId: string, changes: object = {}) => ({ kind: 'windows_terminals', name: named(), settings: { host: 'ts1.example', user: 'portal', directoryId, hostKey: FINGERPRINT }, secret: { password: 'Тайна-2' }, ...changes });

const add = async (said: object): Promise<string> => (await expectOk(engineer.post('/api/staff/connectors', said))).body.connectorId;
const change = (id: string, { kind: _kind, ...said }: { kind: string; name: string; settings: object; secret: object }) => engineer.put(`/api/staff/connectors/${id}`, said);
const shown = async (id: string) => (await expectOk(engineer.get(`/api/staff/connectors/${id}`))).body;
/** What its secrets are, to a worker. */
async function opened(id: string): Promise<object | undefined> {
  await portal.server.connections.directory(id);
  const { name } = await shown(id);
  return cloud.made.findLast((known) => known.name === name)?.secret;
}

test('what the staff have said comes back, but for secrets, of which the names do', async () => {
  const said = directory({ settings: { url: 'ldaps://dc1.example:636', user: 'CN=portal,DC=example', oldPasswordMinutes: 60 } });
  const id = await add(said);
  const one = await shown(id);
  expect(one).toMatchObject({ kind: 'directory', name: said.name, isOn: true, isSimulated: false, secrets: ['password'], clouds: 0, sight: null, isTesting: false });
  expect(one.settings).toEqual({ url: 'ldaps://dc1.example:636', user: 'CN=portal,DC=example', authority: null, serverName: null, oldPasswordMinutes: 60 });
  expect(one.health).toEqual({ askedAt: null, answeredAt: null, silentSince: null, trouble: null, asked: 0, failed: 0, meanMs: null });
  expect(await opened(id)).toEqual({ password: 'Тайна-1' });
});

test('no secret stands in an answer, in the database or in the journal', async () => {
  const secret = `Секрет-${randomUUID()}`;
  const id = await add(directory({ secret: { password: secret } }));
  await expectOk(change(id, directory({ secret: { password: `${secret}-2` } })));
  expect(JSON.stringify((await engineer.get('/api/staff/connectors')).body)).not.toContain(secret);
  const tables = await portal.asOwner<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')");
  expect(tables.length).toBeGreaterThan(50);
  for (const { name } of tables) expect(JSON.stringify(await portal.asOwner(`select t::text as row from ${name} t`))).not.toContain(secret);
});

test.each([
  ['a host that is none', { settings: { host: 'ts 1', user: 'portal' } }, { 'settings.host': 'invalid' }],
  ['a host key that is none', { settings: { host: 'ts1', user: 'portal', hostKey: 'SHA256:x' } }, { 'settings.hostKey': 'invalid' }],
  ['nothing', { settings: {} }, { 'settings.host': 'required', 'settings.user': 'required' }],
  ['a zone that is none', { settings: { host: 'ts1', user: 'portal', timeZone: 'Europe/Nowhere' } }, { 'settings.timeZone': 'invalid' }],
  ['a key that is none', { secret: { privateKey: 'secret' } }, { 'secret.privateKey': 'invalid' }],
  ['nothing to sign in with', { secret: {} }, { 'secret.password': 'required' }],
  ['a port past the last', { settings: { host: 'ts1', user: 'portal', port: 70_000 } }, { 'settings.port': 'too_long' }],
])('of a terminal server: %s is refused at its field', async (_what, changes, fields) => {
  const directoryId = await add(directory());
  const said = terminals(directoryId, changes);
  const { status, body } = await engineer.post('/api/staff/connectors', { ...said, settings: { ...said.settings, directoryId } });
  expect({ status, fields: body.fields }).toEqual({ status: 422, fields });
});

test.each([
  ['a directory without TLS of either way', { kind: 'directory', settings: { url: 'http://dc1', user: 'u' }, secret: { password: 'x' } }, { 'settings.url': 'invalid' }],
  ['a directory without a password', { kind: 'directory', settings: { url: 'ldaps://dc1', user: 'u' }, secret: {} }, { 'secret.password': 'required' }],
  ['a program of another name beside the portal', { kind: 'cluster', settings: { rac: '/bin/sh' }, secret: {} }, { 'settings.rac': 'invalid' }],
  ['a host without a sign-in', { kind: 'cluster', settings: { rac: 'rac', ssh: { host: 'adm', user: 'portal' } }, secret: { clusterPassword: 'x' } }, { 'secret.password': 'required' }],
])('%s is refused at its field', async (_what, said, fields) => {
  const { status, body } = await engineer.post('/api/staff/connectors', { name: named(), ...said });
  expect({ status, fields: body.fields }).toEqual({ status: 422, fields });
});

test('terminal servers stand in one directory that is there', async () => {
  for (const directoryId of [randomUUID(), await add({ kind: 'cluster', name: named(), settings: { rac: 'rac' }, secret: {} })]) {
    expect((await engineer.post('/api/staff/connectors', terminals(directoryId))).body.fields).toEqual({ 'settings.directoryId': 'invalid' });
  }
  const directoryId = await add(directory());
  const id = await add(terminals(directoryId));
  expect((await shown(id)).settings).toMatchObject({ directoryId, port: 22, timeZone: 'Europe/Moscow' });
});

test('a name is taken within its kind, whatever the case', async () => {
  const said = directory();
  const id = await add(said);
  expect((await engineer.post('/api/staff/connectors', { ...said, name: said.name.toUpperCase() })).body.code).toBe('name_taken');
  await add({ kind: 'cluster', name: said.name, settings: { rac: 'rac' }, secret: {} });
  const other = await add(directory());
  expect((await change(other, said)).body.code).toBe('name_taken');
  await expectOk(change(id, said));
});

test('in a change an empty secret keeps what was there, null takes it away, and another address asks for it anew', async () => {
  const directoryId = await add(directory());
  const said = terminals(directoryId, { secret: { password: 'Тайна', passphrase: 'Фраза' } });
  const id = await add(said);
  const secrets = async () => {
    await portal.server.connections.terminals(id);
    return cloud.made.findLast(({ name }) => name === said.name)?.secret;
  };
  await expectOk(change(id, { ...said, secret: { password: '' } }));
  expect(await secrets()).toEqual({ password: 'Тайна', passphrase: 'Фраза' });
  await expectOk(change(id, { ...said, secret: { passphrase: null } }));
  expect(await secrets()).toEqual({ password: 'Тайна' });
  expect((await change(id, { ...said, secret: { password: null } })).body.fields).toEqual({ 'secret.password': 'required' });
  const elsewhere = { ...said, settings: { ...said.settings, host: 'evil.example' } };
  expect((await change(id, { ...elsewhere, secret: {} })).body.fields).toEqual({ 'secret.password': 'required' });
  await expectOk(change(id, { ...elsewhere, secret: { password: 'Новая' } }));
  expect(await secrets()).toEqual({ password: 'Новая' });
});

test('a change is connected anew, and what is switched off or removed is not connected', async () => {
  const said = directory();
  const id = await add(said);
  const { connections } = portal.server;
  const first = await connections.directory(id);
  expect(await connections.directory(id)).toBe(first);
  await expectOk(change(id, { ...said, name: `${said.name} 2` }));
  const second = await connections.directory(id);
  expect(second).not.toBe(first);
  await expectOk(engineer.post(`/api/staff/connectors/${id}/switch`, { isOn: false }));
  expect(await connections.directory(id)).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  await expectOk(engineer.post(`/api/staff/connectors/${id}/switch`, { isOn: true }));
  expect(await connections.cluster(id)).toMatchObject({ kind: 'trouble', code: 'unexpected' });
  await expectOk(engineer.delete(`/api/staff/connectors/${id}`));
  expect(await connections.directory(id)).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  expect((await engineer.get(`/api/staff/connectors/${id}`)).body.code).toBe('not_found');
});

test('one that others stand on is not removed', async () => {
  const directoryId = await add(directory());
  const id = await add(terminals(directoryId));
  expect((await engineer.delete(`/api/staff/connectors/${directoryId}`)).body.code).toBe('connector_used');
  await expectOk(engineer.delete(`/api/staff/connectors/${id}`));
  await expectOk(engineer.delete(`/api/staff/connectors/${directoryId}`));
});

test('a test says what is seen, and the exact refusal', async () => {
  const said = directory();
  const id = await add(said);
  cloud.sights[said.name] = { kind: 'seen', facts: [{ name: 'server', value: 'dc1.example' }] };
  await expectOk(engineer.post(`/api/staff/connectors/${id}/test`, { unit: 'OU=a,DC=example' }));
  expect(await shown(id)).toMatchObject({ isTesting: true, sight: null });
  await portal.runJobs();
  expect(cloud.looks.at(-1)).toEqual([said.name, { unit: 'OU=a,DC=example' }, null]);
  expect(await shown(id)).toMatchObject({ isTesting: false, sight: { trouble: null, facts: [{ name: 'server', value: 'dc1.example' }] } });
  cloud.sights[said.name] = trouble('refused', 'data 52e');
  await expectOk(engineer.post(`/api/staff/connectors/${id}/test`));
  expect(await shown(id)).toMatchObject({ isTesting: true, sight: { facts: [{ name: 'server' }] } });
  await portal.runJobs();
  expect(await shown(id)).toMatchObject({ isTesting: false, sight: { trouble: { code: 'refused', detail: 'data 52e' }, facts: [] } });
});

test('a test that no worker answers is not waited for without an end', async () => {
  const id = await add(directory());
  await expectOk(engineer.post(`/api/staff/connectors/${id}/test`));
  await portal.dropJobs('cloud.look');
  await portal.pass({ minutes: 4 });
  expect((await shown(id)).isTesting).toBe(false);
});

test('of a host that is not known its key is shown, to be accepted', async () => {
  const said = terminals(await add(directory()));
  const unknown = { ...said, settings: { ...said.settings, hostKey: null } };
  const id = await add(unknown);
  cloud.sights[said.name] = trouble('untrusted', 'the host has another key than the one known');
  await expectOk(engineer.post(`/api/staff/connectors/${id}/test`));
  await portal.runJobs();
  expect((await shown(id)).sight).toMatchObject({ trouble: { code: 'untrusted' }, facts: [{ name: 'host_key', value: FINGERPRINT }] });
  await expectOk(change(id, { ...said, secret: {} }));
  expect(await shown(id)).toMatchObject({ settings: { hostKey: FINGERPRINT }, secrets: ['password'] });
});

test('what a test finds out of former passwords is kept for the promise to clients', async () => {
  const said = directory();
  const id = await add(said);
  for (const [lives, minutes] of [['yes', 60], ['unknown', 60], ['no', 0], ['yes', 60]] as const) {
    cloud.sights[said.name] = { kind: 'seen', facts: [{ name: 'old_password_lives', value: lives }] };
    await expectOk(engineer.post(`/api/staff/connectors/${id}/test`, { trialLogin: 'trial', unit: 'OU=a,DC=example' }));
    await portal.runJobs();
    expect((await shown(id)).settings.oldPasswordMinutes).toBe(minutes);
  }
});

test('a connector is tested so often and no oftener', async () => {
  const id = await add(directory());
  for (let times = 0; times < 10; times++) await expectOk(engineer.post(`/api/staff/connectors/${id}/test`));
  expect((await engineer.post(`/api/staff/connectors/${id}/test`)).body.code).toBe('too_many_requests');
});

test('what the staff do is in the journal, a change with what differs', async () => {
  const said = directory();
  const id = await add(said);
  await expectOk(change(id, { ...said, settings: { ...said.settings, url: 'ldaps://dc2.example' }, secret: { password: 'Другая' } }));
  await expectOk(engineer.post(`/api/staff/connectors/${id}/switch`, { isOn: false }));
  await expectOk(engineer.post(`/api/staff/connectors/${id}/switch`, { isOn: false }));
  await expectOk(engineer.delete(`/api/staff/connectors/${id}`));
  const lines = await portal.db.selectFrom('journal_entries').select(['action', 'before', 'after']).where('subject_id', '=', id).orderBy('id').execute();
  expect(lines).toEqual([
    { action: 'connector.added', before: null, after: { kind: 'directory' } },
    { action: 'connector.changed', before: { url: 'ldaps://dc1.example' }, after: { url: 'ldaps://dc2.example', saidSecrets: ['password'] } },
    { action: 'connector.switched', before: null, after: { isOn: false } },
    { action: 'connector.removed', before: { kind: 'directory' }, after: null },
  ]);
});

test('the list is searched and narrowed, and comes page by page', async () => {
  const word = `branch-${randomUUID().slice(0, 8)}`;
  const directoryId = await add(directory({ settings: { url: `ldaps://dc.${word}.example`, user: 'CN=portal,DC=example' } }));
  const names = ['TS02', 'TS01', 'TS03'].map((name) => `${name} ${word}`);
  const [second = '', first = '', third = ''] = await Promise.all(names.map((name) => add(terminals(directoryId, { name }))));
  await expectOk(engineer.post(`/api/staff/connectors/${third}/switch`, { isOn: false }));
  await portal.db.insertInto('connector_polls').values({ connector_id: first, trouble_code: 'refused' }).onConflict((conflict) => conflict.column('connector_id').doUpdateSet({ trouble_code: 'refused' })).execute();
  const list = async (query: string) => (await expectOk(engineer.get(`/api/staff/connectors?search=${word}${query}`))).body;
  const idsOf = (listed: { rows: { id: string }[] }) => listed.rows.map(({ id }) => id);
  const all = await list('');
  expect(idsOf(all)).toEqual([directoryId, first, second, third]);
  expect(all).toMatchObject({ counts: { all: 4, troubled: 1, off: 1 }, next: null });
  expect(all.rows[0]).toMatchObject({ servers: 3, clouds: 0 });
  expect(all.directories.map(({ id }: { id: string }) => id)).toContain(directoryId);
  expect(idsOf(await list('&show=troubled'))).toEqual([first]);
  expect(idsOf(await list('&show=off&kind=windows_terminals'))).toEqual([third]);
  expect(idsOf(await list('%20TS02'))).toEqual([second]);
  const page = await list('&limit=3');
  expect(idsOf(page)).toEqual([directoryId, first, second]);
  expect(idsOf(await list(`&limit=3&after=${page.next}`))).toEqual([third]);
});
