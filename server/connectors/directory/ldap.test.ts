import { once } from 'node:events';
import net from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createCertificate } from '#server/test/certificate.ts';
import { LdapDouble, type Mood } from './double/ldap.ts';
import { fillDomain, settingsFor } from './double/sample.ts';
import { LdapDirectory, type LdapSettings } from './ldap.ts';

const PASSWORD = 'Kvm7-Rth3-Pdt9-Wxq4';
const QUICK = { connectMs: 400, answerMs: 400 };
let double: LdapDouble;
let domain: ReturnType<typeof fillDomain>;
let userId: string;
beforeEach(async () => {
  double = await LdapDouble.start();
  onTestFinished(() => double.stop());
  domain = fillDomain(double);
  userId = domain.people[0]?.id ?? '';
});
const connect = (changes: Partial<LdapSettings> = {}) => {
  const directory = new LdapDirectory(settingsFor(double, { times: QUICK, ...changes }));
  onTestFinished(() => directory.close());
  return directory;
};
const reset = (directory: LdapDirectory, password = PASSWORD) => directory.resetPassword({ unit: domain.unit }, userId, password);
const check = (directory: LdapDirectory, password = PASSWORD) => directory.checkPassword({ unit: domain.unit }, userId, password);
const list = (directory: LdapDirectory) => directory.listUsers({ unit: domain.unit });
const count = (kind: string) => double.requests.filter((each) => each === kind).length;

describe('a connection', () => {
  it.each([
    ['of an authority that nobody trusts', {}, { authority: null }],
    ['of another authority', {}, { authority: createCertificate(['127.0.0.1']).cert }],
    ['for another name', {}, { serverName: 'dc1.cloud.test' }],
    ['that has ended', { certificate: createCertificate(['127.0.0.1'], { expired: true }) }, {}],
  ])('ends at a certificate %s, before a word is said', async (_, start, changes) => {
    const other = await LdapDouble.start(start);
    onTestFinished(() => other.stop());
    for (const url of [other.url, other.plainUrl]) {
      const directory = connect({ url, authority: other.certificate.cert, ...changes });
      expect(await list(directory)).toMatchObject({ kind: 'trouble', code: 'untrusted' });
      expect(await reset(directory)).toMatchObject({ kind: 'trouble', code: 'untrusted' });
    }
    expect(other.requests.filter((kind) => kind !== 'extended')).toEqual([]);
  });

  it('trusts no certificate because the environment says so', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    onTestFinished(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);
    expect(await list(connect({ authority: null }))).toMatchObject({ kind: 'trouble', code: 'untrusted' });
  });

  it.each([
    ['refuses StartTLS', '300c02010178070a010204000400'],
    ['says more than it was asked before TLS', '300c02010178070a0100040004003003020102'],
    ['speaks something else', '48545450'],
  ])('is given up when the server %s', async (_, answer) => {
    const url = await servedBy((socket) => void socket.once('data', () => socket.write(Buffer.from(answer, 'hex'))));
    expect(await list(connect({ url: `ldap://${url}` }))).toEqual({ kind: 'trouble', code: 'unreachable', detail: 'the server refused StartTLS' });
  });

  it.each(['ldap', 'ldaps'])('is given up when nobody speaks on %s', async (scheme) => {
    const url = await servedBy(() => {});
    expect(await reset(connect({ url: `${scheme}://${url}` }))).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  });

  it('is refused with a wrong password, and never opened as a guest', async () => {
    expect(await list(connect({ password: 'wrong' }))).toEqual({ kind: 'trouble', code: 'refused', detail: expect.stringContaining('data 52e') as string });
    expect(await list(connect({ password: '' }))).toMatchObject({ kind: 'trouble', code: 'refused' });
    expect(await list(connect({ user: '' }))).toMatchObject({ kind: 'trouble', code: 'refused' });
    expect(count('bind')).toBe(1);
  });

  it('serves many questions, and is opened again when it has ended', async () => {
    const directory = connect();
    await Promise.all([list(directory), list(directory), list(directory)]);
    await list(directory);
    expect(double.connections).toBe(1);
    double.dropConnections();
    await Promise.all([list(directory), list(directory)]);
    expect(double.connections).toBe(2);
  });

  it('that died unnoticed is given up for a new one', async () => {
    const directory = connect();
    expect(await list(directory)).toMatchObject({ kind: 'listed' });
    double.moods.set('search', 'hang');
    const asked = list(directory);
    await expect.poll(() => count('search')).toBe(3);
    double.moods.clear();
    expect(await asked).toMatchObject({ kind: 'listed' });
    expect(double.connections).toBe(2);
  });

  it('is not opened again in clear when StartTLS has ended', async () => {
    const directory = connect({ url: double.plainUrl });
    expect(await reset(directory)).toEqual({ kind: 'done' });
    double.dropConnections();
    expect(await reset(directory, 'Kvm7-Rth3-Pdt9-Wxq5')).toEqual({ kind: 'done' });
    expect(count('extended')).toBe(2);
  });
});

describe('a reset', () => {
  it.each<[Mood, 'bind' | 'search', string]>([
    ['hang', 'bind', 'unreachable'], ['cut before', 'bind', 'unreachable'], ['busy', 'bind', 'unreachable'], ['rubbish', 'bind', 'unreachable'],
    ['hang', 'search', 'unreachable'], ['cut before', 'search', 'unreachable'], ['busy', 'search', 'unreachable'], ['refer', 'search', 'unexpected'],
  ])('that comes to %s at the %s was not done: %s', async (mood, kind, code) => {
    double.moods.set(kind, mood);
    expect(await reset(connect())).toMatchObject({ kind: 'trouble', code });
    double.moods.clear();
    expect(count('modify')).toBe(0);
    expect(await check(connect())).toEqual({ kind: 'wrong' });
  });

  it.each<[Mood, string, 'works' | 'wrong']>([
    ['cut after', 'timed_out', 'works'], ['cut before', 'timed_out', 'wrong'], ['hang', 'timed_out', 'wrong'], ['rubbish', 'timed_out', 'works'],
    ['busy', 'unreachable', 'wrong'], ['refer', 'unexpected', 'wrong'],
  ])('that comes to %s when it is written: %s, and a look says whether it is done', async (mood, code, outcome) => {
    const directory = connect();
    double.moods.set('modify', mood);
    expect(await reset(directory)).toMatchObject({ kind: 'trouble', code });
    expect(count('modify')).toBe(1);
    double.moods.clear();
    expect(await check(directory)).toEqual({ kind: outcome });
  });

  it('that is answered too late may have been done', async () => {
    const directory = connect();
    double.moods.set('modify', 'wait');
    expect(await reset(directory)).toMatchObject({ kind: 'trouble', code: 'timed_out' });
    double.release();
    expect(await check(directory)).toEqual({ kind: 'works' });
  });

  it('without the right to it is denied', async () => {
    Object.assign(domain.people[0] ?? {}, { isProtected: true });
    const outcome = await reset(connect());
    expect(outcome).toMatchObject({ kind: 'trouble', code: 'denied', detail: expect.stringContaining('INSUFF_ACCESS_RIGHTS') as string });
    expect(JSON.stringify(outcome)).not.toContain(PASSWORD);
  });

  it('never falls on an administrator of the domain, who may stand in a client’s group too', async () => {
    Object.assign(domain.people[0] ?? {}, { isPrivileged: true });
    const directory = connect();
    for (const place of [{ unit: domain.unit }, { group: domain.group.dn }]) {
      expect(await directory.resetPassword(place, userId, PASSWORD)).toMatchObject({ kind: 'trouble', code: 'denied' });
      expect(await directory.setDisabled(place, userId, true)).toMatchObject({ kind: 'trouble', code: 'denied' });
    }
    expect(await directory.look({ unit: domain.unit }, 'romashka1')).toMatchObject({ kind: 'trouble', code: 'denied' });
    expect(count('modify')).toBe(0);
    expect(await list(directory)).toMatchObject({ kind: 'listed', users: expect.arrayContaining([expect.objectContaining({ id: userId })]) as object[] });
  });

  it('of whom two are found is of nobody', async () => {
    const [first, second] = domain.people;
    second?.guid.set(first?.guid ?? []);
    expect(await reset(connect())).toEqual({ kind: 'missing' });
  });

  it('takes the trial account of a test only when it is at the place', async () => {
    expect(await connect().look({ unit: domain.unit }, 'smith')).toMatchObject({ kind: 'trouble', code: 'unexpected' });
    expect(count('modify')).toBe(0);
  });
});

it.each([[{ isLocked: true }, 'locked'], [{ mustChange: true }, 'works'], [{ control: 0x202 }, 'disabled']])('reads why a right password does not open an account: %j', async (state, kind) => {
  const directory = connect();
  await reset(directory);
  Object.assign(domain.people[0] ?? {}, state);
  expect(await check(directory)).toEqual({ kind });
});

it('keeps every bit of an account but the one that disables', async () => {
  const person = domain.people[0];
  Object.assign(person ?? {}, { control: 0x10200 });
  const directory = connect();
  await directory.setDisabled({ unit: domain.unit }, userId, true);
  expect(person?.control).toBe(0x10202);
  await directory.setDisabled({ unit: domain.unit }, userId, false);
  expect(person?.control).toBe(0x10200);
});

it.each([['0', null], ['9223372036854775807', null], ['133855416000000000', new Date('2025-03-04T06:00:00Z')]])('reads who has signed in at %s', async (lastLogon, moment) => {
  for (const person of domain.people) Object.assign(person, { lastLogon });
  const listed = await list(connect());
  expect(new Set(listed.kind === 'listed' ? listed.users.map(({ lastSignedInAt }) => lastSignedInAt?.getTime() ?? null) : [])).toEqual(new Set([moment?.getTime() ?? null]));
});

it('reads 3,000 people page by page', async () => {
  for (let each = 0; each < 3_000; each++) double.domain.addPerson(domain.unit, { login: `many${each}` });
  const listed = await list(connect({ times: { connectMs: 3_000, answerMs: 20_000 } }));
  expect(listed.kind === 'listed' && listed.users.length).toBe(3_012);
  expect(count('search')).toBe(5);
});

it('believes no entry that is none of a user', async () => {
  Object.assign(domain.people[0] ?? {}, { guid: Buffer.from('short') });
  expect(await list(connect())).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringContaining('objectGUID') as string });
});

/** A server of any kind; its address without a scheme. */
async function servedBy(serve: (socket: net.Socket) => void): Promise<string> {
  const sockets: net.Socket[] = [];
  const server = net.createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as net.AddressInfo).port}`;
}
