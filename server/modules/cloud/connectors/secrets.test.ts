import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { LdapDouble } from '#connectors/directory/double/ldap.ts';
import { InstalledRac } from '#connectors/infobase-cluster/double/installed-rac.ts';
import { sampleCluster } from '#connectors/infobase-cluster/double/sample.ts';
import { SshDouble } from '#connectors/remote/double/ssh.ts';
import { createLog } from '#kernel/log.ts';
import { TestPortal } from '#server/test/app.ts';
import { expectOk, newInn, signInStaff } from '#server/test/world.ts';

test('what connectors sign in with stands in no answer, no table and no line of the log, though each of them refuses it', { timeout: 60_000 }, async () => {
  const secret = `Tajna-${randomUUID()}`;
  const portal = await TestPortal.start();
  onTestFinished(() => portal.stop());
  const lines: string[] = [];
  const log = createLog('trace', new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }));
  Object.assign(portal.server, { runtime: { ...portal.server.runtime, log } });
  const { browser } = await signInStaff(portal, 'engineer');
  const said: unknown[] = [];
  const heard = async (asked: ReturnType<typeof browser.get>) => {
    const answer = await asked;
    said.push(answer.body, answer.headers);
    return answer;
  };

  const [ldap, ssh] = [await LdapDouble.start(), await SshDouble.start()];
  const { infobases, sessions, accounting } = sampleCluster();
  const rac = new InstalledRac({ infobases, sessions });
  onTestFinished(async () => {
    rac.remove();
    await Promise.all([ldap.stop(), ssh.stop()]);
  });
  const add = async (kind: string, settings: object, wanted: object) => (await expectOk(heard(browser.post('/api/staff/connectors', { kind, name: kind, settings, secret: wanted })))).body.connectorId as string;
  const directoryId = await add('directory', { url: ldap.url, user: 'svc-portal@cloud.test', authority: ldap.certificate.cert }, { password: secret });
  const { fingerprint, host, port, user } = ssh.access;
  const serverId = await add('linux_terminals', { host, port, user, hostKey: fingerprint, directoryId }, { password: secret, privateKey: ssh.key.private, passphrase: secret });
  const clusterId = await add('cluster', { rac: rac.program, clusterUser: 'Чужой' }, { clusterPassword: secret });
  const inn = newInn();
  await expectOk(heard(browser.post(`/api/staff/clients/${inn}/clouds`, { name: 'Облако', directoryId, unit: 'OU=nowhere,DC=cloud,DC=test', serverIds: [serverId], infobases: [{ clusterId, key: accounting.id, title: 'Учёт', access: { user: 'Администратор', password: secret } }] })));

  await portal.poll();
  await portal.runRepeated('cloud.read-blocks');
  for (const id of [directoryId, serverId, clusterId]) await expectOk(heard(browser.post(`/api/staff/connectors/${id}/test`)));
  await portal.runJobs();
  const { body } = await heard(browser.get('/api/staff/connectors?limit=100'));
  expect(body.rows.map(({ health, sight }: { health: { trouble: object | null }; sight: { trouble: object | null } }) => [health.trouble !== null, sight.trouble !== null])).toEqual([[true, true], [true, true], [true, true]]);
  await heard(browser.get(`/api/staff/clients/${inn}/clouds`));
  // What is wrong with it is said without it.
  await heard(browser.post('/api/staff/connectors', { kind: 'directory', name: 'x', settings: {}, secret: { password: secret } }));
  await heard(browser.put(`/api/staff/connectors/${directoryId}`, { name: 'directory', settings: { url: 'http://x' }, secret: { password: secret } }));

  expect(JSON.stringify(said)).not.toContain(secret);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  for (const { name } of await portal.asOwner<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')")) {
    expect(JSON.stringify(await portal.asOwner(`select t::text as row from ${name} t`)), name).not.toContain(secret);
  }
});
