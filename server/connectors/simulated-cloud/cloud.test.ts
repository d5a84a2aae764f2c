import { describe, expect, it } from 'vitest';
import { createSimulatedDirectory } from '../directory/simulated.ts';
import { createSimulatedCluster } from '../infobase-cluster/simulated.ts';
import { createSimulatedTerminalServer } from '../terminal-servers/simulated.ts';
import { noDeeds, withEnded } from './deeds.ts';
import { HandClock, office, sampleCloud, samplePlan } from './double/sample.ts';
import { infobaseIdOf } from './openings.ts';

/** Sessions on a server, all infobase sessions, users of the office. */
function twins(world: ReturnType<typeof sampleCloud>) {
  const server = createSimulatedTerminalServer(world.cloud, 'TS01');
  const cluster = createSimulatedCluster(world.cloud);
  const directory = createSimulatedDirectory(world.cloud);
  const place = { unit: office };
  return {
    server, cluster, directory, place,
    sessions: async () => {
      const listed = await server.listSessions();
      return listed.kind === 'listed' ? listed.sessions : [];
    },
    openings: async () => {
      const listed = await cluster.listSessions();
      return listed.kind === 'listed' ? listed.sessions : [];
    },
    users: async () => {
      const listed = await directory.listUsers(place);
      return listed.kind === 'listed' ? listed.users : [];
    },
  };
}

describe('the simulated cloud', () => {
  it('is the same in every process', async () => {
    const one = twins(sampleCloud());
    const other = twins(sampleCloud());
    expect(await one.sessions()).toEqual(await other.sessions());
    expect(await one.openings()).toEqual(await other.openings());
    expect(await one.users()).toEqual(await other.users());
  });

  it('is full by day, nearly empty at night and on Sundays', async () => {
    const there = async (moment: string) => (await twins(sampleCloud({ clock: new HandClock(moment) })).openings()).length;
    const day = await there('2041-05-01T08:00:00Z');
    expect(day).toBeGreaterThan(20);
    expect(await there('2041-05-02T00:30:00Z')).toBeLessThan(day / 2);
    expect(await there('2041-05-05T09:00:00Z')).toBeLessThan(day / 2);
    const watch = sampleCloud({ plan: samplePlan({}, true), clock: new HandClock('2041-05-05T01:00:00Z') });
    expect((await twins(watch).openings()).length).toBeGreaterThanOrEqual(32);
  });

  it('goes on by small steps: who stays keeps id, beginning and owner, and somebody idles, drops out, forgets to sign out', async () => {
    const world = sampleCloud({ clock: new HandClock('2041-04-30T21:00:00Z') });
    const { sessions } = twins(world);
    const owners = new Map<string, string>();
    const states = new Set<string>();
    let most = 0;
    for (let step = 0; step < 5 * 24 * 6; step++, world.clock.pass(10)) {
      const seen = await sessions();
      most = Math.max(most, seen.length);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      for (const { id, login, startedAt, state, idleSeconds } of seen) {
        const owner = `${login} ${startedAt?.toISOString()}`;
        expect(owners.get(id) ?? owner).toBe(owner);
        owners.set(id, owner);
        states.add(`${state} ${(idleSeconds ?? 0) > 600 ? 'idle' : 'busy'}`);
        expect(startedAt?.getTime()).toBeLessThanOrEqual(world.clock.now().getTime());
      }
    }
    expect(most).toBeGreaterThan(4);
    expect([...states].toSorted()).toEqual(['active busy', 'active idle', 'disconnected busy', 'disconnected idle']);
  });

  it('lets a person whose session was ended come back after a while, as another session', async () => {
    const world = sampleCloud();
    const { server, sessions } = twins(world);
    const [first] = await sessions();
    if (!first) throw new Error('nobody is there');
    expect(await server.endSession({ ...first, login: 'somebody' })).toEqual({ kind: 'another' });
    expect(await server.tell(first, 'Пора')).toEqual({ kind: 'told' });
    expect(await server.endSession(first)).toEqual({ kind: 'ended' });
    expect(await server.endSession(first)).toEqual({ kind: 'gone' });
    expect(await server.tell(first, 'Пора')).toEqual({ kind: 'gone' });
    expect((await sessions()).map(({ login }) => login)).not.toContain(first.login);
    world.clock.pass(10);
    const back = (await sessions()).find(({ login }) => login === first.login);
    expect(back?.id).not.toBe(first.id);
    expect(back?.startedAt?.getTime()).toBeGreaterThan(first.startedAt?.getTime() ?? 0);
  });

  it('ends the infobase sessions of a person with the terminal session', async () => {
    const world = sampleCloud();
    const { server, sessions, openings, users } = twins(world);
    const [first] = await sessions();
    if (!first) throw new Error('nobody is there');
    const name = (await users()).find(({ login }) => login === first.login)?.name;
    const own = async () => (await openings()).filter(({ userName, host }) => userName === name && host === 'TS01');
    expect(await own()).not.toEqual([]);
    await server.endSession(first);
    expect(await own()).toEqual([]);
  });

  it('keeps people out of a blocked infobase until the block ends', async () => {
    const world = sampleCloud();
    const { cluster, openings } = twins(world);
    const [client] = world.cloud.plan.clients;
    if (!client) throw new Error('no client');
    const infobaseId = infobaseIdOf('sample', client, 'id0042_acc');
    const inside = async () => (await openings()).filter((opening) => opening.infobaseId === infobaseId);
    await cluster.setBlock(infobaseId, null, { from: null, to: null, message: 'Обновление', permissionCode: '1' });
    for (const { id } of await inside()) await cluster.endSession(infobaseId, id, null);
    world.clock.pass(30);
    expect(await inside()).toEqual([]);
    await cluster.setBlock(infobaseId, null, null);
    world.clock.pass(10);
    const back = await inside();
    expect(back.length).toBeGreaterThan(3);
    for (const { startedAt } of back) expect(startedAt?.getTime()).toBeGreaterThan(world.clock.now().getTime() - 10 * 60_000);
  });

  it('lets nobody in whose account is disabled, and who is locked out when the password is reset', async () => {
    const world = sampleCloud({ plan: samplePlan({ servers: [{ name: 'TS01' }], clients: samplePlan().clients.map((client) => ({ ...client, servers: ['TS01'] })) }) });
    const { directory, place, server, sessions, users } = twins(world);
    const [first] = await sessions();
    if (!first) throw new Error('nobody is there');
    const id = (await users()).find(({ login }) => login === first.login)?.id ?? '';
    await directory.setDisabled(place, id, true);
    expect((await sessions()).map(({ login }) => login)).toContain(first.login);
    await server.endSession(first);
    world.clock.pass(60);
    expect((await sessions()).map(({ login }) => login)).not.toContain(first.login);

    let locked = (await users()).find(({ isLocked }) => isLocked);
    for (let days = 0; !locked && days < 60; days++) {
      world.clock.pass(24 * 60);
      locked = (await users()).find(({ isLocked }) => isLocked);
    }
    if (!locked) throw new Error('nobody was locked out in two months');
    const came = async () => (await sessions()).some(({ login, state }) => login === locked.login && state === 'active');
    expect(await came()).toBe(false);
    expect(await directory.resetPassword(place, locked.id, 'Kvm7-Rth3-Pdt9')).toEqual({ kind: 'done' });
    world.clock.pass(5);
    expect((await users()).find((user) => user.id === locked.id)?.isLocked).toBe(false);
    expect(await came()).toBe(true);
  });

  it('has a server that is silent at times', async () => {
    const world = sampleCloud();
    const server = createSimulatedTerminalServer(world.cloud, 'TS02');
    expect(await server.listSessions()).toMatchObject({ kind: 'listed' });
    world.clock.pass(20);
    const [session] = await twins(world).sessions();
    if (!session) throw new Error('nobody is there');
    for (const answer of [await server.listSessions(), await server.look(), await server.endSession(session), await server.tell(session, 'Пора')]) expect(answer).toMatchObject({ kind: 'trouble', code: 'timed_out' });
    world.clock.pass(2);
    expect(await server.listSessions()).toMatchObject({ kind: 'listed' });
    expect(await createSimulatedTerminalServer(world.cloud, 'TS09').listSessions()).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  });

  it('forgets what was ended long ago', () => {
    const old = withEnded(noDeeds, 'a', new Date('2041-05-01T08:00:00Z'));
    expect(Object.keys(withEnded(old, 'b', new Date('2041-05-03T08:00:00Z')).ended)).toEqual(['a', 'b']);
    expect(Object.keys(withEnded(old, 'b', new Date('2041-05-08T08:00:00Z')).ended)).toEqual(['b']);
  });
});
