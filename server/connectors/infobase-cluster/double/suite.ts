import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InfobaseAccess, InfobaseCluster, SessionsBlock } from '../port.ts';

export interface ClusterRig {
  readonly cluster: InfobaseCluster;
  /** One with three sessions of people at least. */
  readonly infobaseId: string;
  readonly access: InfobaseAccess;
  /** Of nobody; none where the cluster asks for none. */
  readonly wrongAccess?: InfobaseAccess;
  now(): Date;
  stop(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What every cluster does alike, real or not. */
export function describeCluster(name: string, make: () => Promise<ClusterRig>): void {
  describe(`${name} as a cluster of 1C`, () => {
    let rig: ClusterRig;
    let cluster: InfobaseCluster;
    beforeEach(async () => {
      rig = await make();
      cluster = rig.cluster;
    });
    afterEach(async () => {
      await cluster.close();
      await rig.stop();
    });

    const sessions = async () => {
      const listed = await cluster.listSessions();
      if (listed.kind !== 'listed') throw new Error(listed.detail);
      return listed.sessions;
    };
    const here = async () => (await sessions()).filter(({ infobaseId }) => infobaseId === rig.infobaseId);
    const idOfFirst = async () => (await here())[0]?.id ?? '';
    const inMinutes = (minutes: number) => new Date(Math.floor(rig.now().getTime() / 1000) * 1000 + minutes * 60_000);
    const block = (changes: Partial<SessionsBlock> = {}): SessionsBlock => ({ from: inMinutes(10), to: inMinutes(130), message: 'Обновление базы, вернёмся к 20:00', permissionCode: 'КодДоступа-417', ...changes });
    const set = (to: SessionsBlock | null) => cluster.setBlock(rig.infobaseId, rig.access, to);
    const read = () => cluster.readBlock(rig.infobaseId, rig.access);

    it('lists infobases, each once', async () => {
      const listed = await cluster.listInfobases();
      const infobases = listed.kind === 'listed' ? listed.infobases : [];
      expect(infobases.map(({ id }) => id)).toContain(rig.infobaseId);
      expect(new Set(infobases.map(({ id }) => id)).size).toBe(infobases.length);
      for (const infobase of infobases) expect(infobase).toEqual({ id: expect.stringMatching(UUID) as string, name: expect.stringMatching(/./) as string, description: expect.any(String) as string });
    });

    it('lists sessions of people in these infobases', async () => {
      const listed = await cluster.listInfobases();
      const infobases = listed.kind === 'listed' ? listed.infobases.map(({ id }) => id) : [];
      const seen = await sessions();
      expect((await here()).length).toBeGreaterThanOrEqual(3);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      for (const session of seen) {
        expect(session).toMatchObject({ id: expect.stringMatching(UUID) as string, number: expect.any(Number) as number, application: expect.stringMatching(/^(?!RAS|SrvrConsole)\w+$/) as string });
        expect(infobases).toContain(session.infobaseId);
        expect(session.startedAt?.getTime()).toBeLessThanOrEqual(rig.now().getTime());
        expect(session.lastActiveAt?.getTime()).toBeGreaterThanOrEqual(session.startedAt?.getTime() ?? Number.NaN);
      }
    });

    it('ends one session and no other', async () => {
      const before = await sessions();
      const id = await idOfFirst();
      expect(await cluster.endSession(rig.infobaseId, id, 'Ведутся работы')).toEqual({ kind: 'ended' });
      expect((await sessions()).map((each) => each.id)).toEqual(before.map((each) => each.id).filter((each) => each !== id));
      expect(await cluster.endSession(rig.infobaseId, id, null)).toEqual({ kind: 'gone' });
    });

    it('ends several beside one another', async () => {
      const ids = (await here()).map(({ id }) => id);
      const outcomes = await Promise.all(ids.map((id) => cluster.endSession(rig.infobaseId, id, null)));
      expect(outcomes).toEqual(ids.map(() => ({ kind: 'ended' })));
      expect(await here()).toEqual([]);
    });

    it('finds nothing to end under a foreign infobase or an unknown id', async () => {
      const id = await idOfFirst();
      expect(await cluster.endSession(randomUUID(), id, null)).toEqual({ kind: 'gone' });
      expect(await cluster.endSession(rig.infobaseId, randomUUID(), null)).toEqual({ kind: 'gone' });
      expect(await idOfFirst()).toBe(id);
    });

    it('reads a block as it was set, changes and lifts it', async () => {
      expect(await read()).toEqual({ kind: 'read', block: null });
      for (const wanted of [block(), block({ to: inMinutes(60), message: 'Скоро закончим' }), block({ from: null, to: null, permissionCode: '' })]) {
        expect(await set(wanted)).toEqual({ kind: 'done' });
        expect(await read()).toEqual({ kind: 'read', block: wanted });
      }
      expect(await set(null)).toEqual({ kind: 'done' });
      expect(await read()).toEqual({ kind: 'read', block: null });
      expect(await set(null)).toEqual({ kind: 'done' });
    });

    it('knows no block whose time is over', async () => {
      expect(await set(block({ from: inMinutes(-60), to: inMinutes(-1) }))).toEqual({ kind: 'done' });
      expect(await read()).toEqual({ kind: 'read', block: null });
    });

    it('keeps a message readable, whatever it is made of', async () => {
      await set(block({ message: '\u0007-@file --cluster-pwd=x\n“Работы” на 50% & <срочно>😀' }));
      const seen = await read();
      const text = seen.kind === 'read' ? (seen.block?.message ?? '') : '';
      expect(text).toMatch(/^-@file --cluster-pwd=x .*Работы.* на 50/);
      expect(text).not.toMatch(/\p{Cc}/u);
    });

    it('says that an infobase is missing', async () => {
      expect(await cluster.readBlock(randomUUID(), rig.access)).toEqual({ kind: 'missing' });
      expect(await cluster.setBlock(randomUUID(), rig.access, block())).toEqual({ kind: 'missing' });
    });

    it('refuses a name or password that is not of this infobase', async () => {
      if (rig.wrongAccess === undefined) return;
      expect(await cluster.readBlock(rig.infobaseId, rig.wrongAccess)).toEqual({ kind: 'access_refused' });
      expect(await cluster.setBlock(rig.infobaseId, rig.wrongAccess, block())).toEqual({ kind: 'access_refused' });
      expect(await read()).toEqual({ kind: 'read', block: null });
    });

    it('tells an engineer what it sees', async () => {
      const sight = await cluster.look();
      const facts = sight.kind === 'seen' ? Object.fromEntries(sight.facts.map(({ name: fact, value }) => [fact, value])) : {};
      expect(facts).toMatchObject({ version: expect.stringMatching(/^8\.\d/) as string, sessions: String((await sessions()).length) });
      expect(Number(facts['infobases'])).toBeGreaterThan(0);
    });

    it('may be closed twice', async () => {
      await cluster.close();
      await cluster.close();
    });
  });
}
