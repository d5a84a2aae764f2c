import { randomBytes, randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { BoxKeys, sealFor } from '#kernel/sealed-box.ts';
import { rotateKeys } from '#modules/cloud/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';
import { expectOk, newInn, signInStaff } from '#server/test/world.ts';

const system = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} } as const;
const newKey = () => randomBytes(32).toString('base64');

/** Keeps what a directory's adapter is made of. */
class Opened extends ScriptedCloud {
  secret: object | null = null;
  override directory(known: { name: string; secret?: object }) {
    this.secret = known.secret ?? null;
    return super.directory(known);
  }
}

async function started(changes: Record<string, string>, adapters = new Opened()): Promise<TestPortal> {
  const portal = await TestPortal.start(changes, [], adapters);
  onTestFinished(() => portal.stop());
  return portal;
}

async function again(portal: TestPortal, changes: Record<string, string>, adapters = new Opened()): Promise<TestPortal> {
  const other = await portal.again([], changes, adapters);
  onTestFinished(() => other.stop());
  return other;
}

async function addDirectory(portal: TestPortal): Promise<string> {
  const { browser } = await signInStaff(portal, 'engineer');
  const said = { kind: 'directory', name: randomUUID(), settings: { url: 'ldaps://dc1.example', user: 'u' }, secret: { password: 'Тайна' } };
  return (await expectOk(browser.post('/api/staff/connectors', said))).body.connectorId;
}

test('what a web process seals a worker opens, and no web process does', async () => {
  const seen = new Opened();
  const worker = await started({ ROLE: 'worker', CONNECTORS_KEY: newKey() }, seen);
  const web = await again(worker, { ROLE: 'web' });
  const id = await addDirectory(web);
  expect(await worker.server.connections.directory(id)).not.toHaveProperty('code');
  expect(seen.secret).toEqual({ password: 'Тайна' });
  await expect(web.server.connections.directory(id)).rejects.toThrow('holds no key');
  // One that makes a key of SECRET_KEY, which the web has, opens it no more than that.
  const other = await again(web, { ROLE: 'web' });
  expect(other.server.runtime.config.connectorKeys).toBeNull();
  const withoutKey = await again(worker, { ROLE: 'all' });
  expect(await withoutKey.server.connections.directory(id)).toMatchObject({ kind: 'trouble', code: 'refused' });
});

test('before any worker was there nothing can be sealed', async () => {
  const web = await started({ ROLE: 'web' });
  const { browser } = await signInStaff(web, 'engineer');
  const { body } = await browser.post('/api/staff/connectors', { kind: 'directory', name: 'DC', settings: { url: 'ldaps://dc1.example', user: 'u' }, secret: { password: 'x' } });
  expect(body.code).toBe('unavailable');
});

test('a change of the key seals everything anew, once', async () => {
  const [first, second] = [newKey(), newKey()];
  const portal = await started({ CONNECTORS_KEY: first });
  const id = await addDirectory(portal);
  const { browser } = await signInStaff(portal, 'engineer');
  const clusterId = (await expectOk(browser.post('/api/staff/connectors', { kind: 'cluster', name: 'Кластер', settings: { rac: 'rac' }, secret: { clusterPassword: 'Тайна кластера' } }))).body.connectorId;
  await expectOk(browser.post(`/api/staff/clients/${newInn()}/clouds`, { name: 'Облако', infobases: [{ clusterId, key: randomUUID(), title: 'Бухгалтерия', access: { user: 'Админ', password: 'Тайна базы' } }] }));
  const infobaseId = (await portal.db.selectFrom('infobases').select('id').executeTakeFirstOrThrow()).id;

  const seen = new Opened();
  const both = await again(portal, { CONNECTORS_KEY: second, CONNECTORS_KEY_FORMER: first }, seen);
  await both.server.connections.directory(id);
  expect(seen.secret).toEqual({ password: 'Тайна' });
  const rotate = async (from: TestPortal) => (await rotateKeys(from.server.runtime.config.connectorKeys ?? [Buffer.alloc(32)]).execute(from.server.runtime, system, {})).output;
  expect(await rotate(both)).toEqual({ resealed: 3, current: 0, unopened: [] });
  expect(await rotate(both)).toEqual({ resealed: 0, current: 3, unopened: [] });

  const last = await again(portal, { CONNECTORS_KEY: second }, seen);
  await last.server.connections.directory(id);
  expect(seen.secret).toEqual({ password: 'Тайна' });
  expect(await last.server.connections.infobaseAccess(infobaseId)).toEqual({ user: 'Админ', password: 'Тайна базы' });
  expect(await portal.server.connections.infobaseAccess(infobaseId)).toMatchObject({ kind: 'trouble' });

  const stranger = await again(portal, { CONNECTORS_KEY: newKey() });
  expect(await rotate(stranger)).toMatchObject({ resealed: 0, current: 0, unopened: expect.arrayContaining(['Кластер', 'Бухгалтерия']) });
});

test('a secret opens in no other place than its own', async () => {
  const seen = new Opened();
  const portal = await started({}, seen);
  const [one, other] = [await addDirectory(portal), await addDirectory(portal)];
  const { sealed_secrets } = await portal.db.selectFrom('connectors').select('sealed_secrets').where('id', '=', one).executeTakeFirstOrThrow();
  await portal.db.updateTable('connectors').set({ sealed_secrets: JSON.stringify(sealed_secrets) }).where('id', '=', other).execute();
  expect(await portal.server.connections.directory(other)).toMatchObject({ kind: 'trouble', code: 'refused' });
  expect(await portal.server.connections.directory(one)).not.toHaveProperty('code');
});

test('however many there are, each is sealed anew', async () => {
  const [first, second] = [newKey(), newKey()];
  const portal = await started({ CONNECTORS_KEY: first });
  const { publicKey } = new BoxKeys([Buffer.from(first, 'base64')]);
  const rows = Array.from({ length: 250 }, (_, index) => {
    const id = randomUUID();
    return { id, kind: 'cluster' as const, name: `Кластер ${index}`, settings: '{}', sealed_secrets: JSON.stringify({ clusterPassword: sealFor(publicKey, `connector:${id}:clusterPassword`, String(index)).toString('base64') }) };
  });
  await portal.db.insertInto('connectors').values(rows).execute();
  const both = await again(portal, { CONNECTORS_KEY: second, CONNECTORS_KEY_FORMER: first });
  const { output } = await rotateKeys(both.server.runtime.config.connectorKeys ?? [Buffer.alloc(32)]).execute(both.server.runtime, system, {});
  expect(output).toEqual({ resealed: 250, current: 0, unopened: [] });
});
