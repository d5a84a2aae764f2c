import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalServer, TerminalSession } from '../port.ts';

export interface TerminalRig {
  readonly server: TerminalServer;
  /** Logins of two people who are in, and nobody else is that ends by himself meanwhile. */
  readonly people: readonly [string, string];
  /** What a person was shown; none where nobody can see that from outside. */
  shownTo?(login: string): Promise<string>;
  /** From now on it cannot be reached. */
  takeAway(): Promise<void>;
  stop(): Promise<void>;
}

const like = (pattern: RegExp) => expect.stringMatching(pattern) as string;

/** What every terminal server does alike, real or not. */
export function describeTerminalServer(name: string, make: () => Promise<TerminalRig>): void {
  describe(`${name} as a terminal server`, () => {
    let rig: TerminalRig;
    let server: TerminalServer;
    beforeEach(async () => {
      rig = await make();
      server = rig.server;
    });
    afterEach(async () => {
      await server.close();
      await rig.stop();
    });

    const sessions = async () => {
      const listed = await server.listSessions();
      if (listed.kind !== 'listed') throw new Error(listed.detail);
      return listed.sessions;
    };
    const find = async (login: string): Promise<TerminalSession> => {
      const found = (await sessions()).find((session) => session.login === login);
      if (!found) throw new Error(`${login} is not in`);
      return found;
    };
    const isIn = async (login: string) => (await sessions()).some((session) => session.login === login);

    it('lists people, each session once', async () => {
      const seen = await sessions();
      expect(seen.map(({ login }) => login)).toEqual(expect.arrayContaining([...rig.people]));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      for (const session of seen) {
        expect(session).toMatchObject({ id: like(/^\S+$/), login: like(/^[^\s\\@A-ZА-Я]+$/), state: like(/^(active|disconnected)$/) });
        expect([session.idleSeconds === null || session.idleSeconds >= 0, session.startedAt === null || Number.isFinite(session.startedAt.getTime()), session.address === null || session.address !== '']).toEqual([true, true, true]);
      }
    });

    it('knows a session again at the next look', async () => {
      const [first, second] = [await find(rig.people[0]), await find(rig.people[0])];
      expect([second.id, second.startedAt]).toEqual([first.id, first.startedAt]);
    });

    it('ends one session and no other, once', async () => {
      const [one, other] = rig.people;
      const seen = await find(one);
      expect(await server.endSession(seen)).toEqual({ kind: 'ended' });
      expect(await isIn(one)).toBe(false);
      expect(await isIn(other)).toBe(true);
      expect(await server.endSession(seen)).toEqual({ kind: 'gone' });
    });

    it('ends several at a time', async () => {
      const seen = await Promise.all(rig.people.map(find));
      expect(await Promise.all(seen.map((session) => server.endSession(session)))).toEqual([{ kind: 'ended' }, { kind: 'ended' }]);
      expect((await sessions()).filter(({ login }) => rig.people.includes(login))).toEqual([]);
    });

    it('does nothing to what has another owner or beginning by now', async () => {
      const seen = await find(rig.people[0]);
      const others = [{ ...seen, login: rig.people[1] }, { ...seen, startedAt: new Date((seen.startedAt?.getTime() ?? 0) - 3_600_000) }];
      for (const other of seen.startedAt ? others : others.slice(0, 1)) {
        expect(await server.endSession(other)).toEqual({ kind: 'another' });
        expect(await server.tell(other, 'Не вам')).toEqual({ kind: 'another' });
      }
      expect(await find(rig.people[0])).toMatchObject({ id: seen.id });
    });

    it('knows no session that no list has told', async () => {
      const seen = await find(rig.people[0]);
      for (const id of ['', '0', '-1', '* & calc', '999999999999', '../1']) {
        expect(await server.endSession({ ...seen, id })).toEqual({ kind: 'gone' });
      }
      expect(await server.tell({ ...seen, id: '*' }, 'Никому')).toEqual({ kind: 'gone' });
    });

    it('shows a text to one person', async () => {
      const [one, other] = rig.people;
      expect(await server.tell(await find(one), 'Сеанс закончится через 5 минут.\nСохраните «Отчёт» & "всё" $(id) %PATH%')).toEqual({ kind: 'told' });
      const shown = await rig.shownTo?.(one);
      if (shown !== undefined) expect(shown.trim().split(/\r?\n/)).toEqual(['Сеанс закончится через 5 минут.', like(/^Сохраните [«"]Отчёт[»"] & "всё" \$\(id\) %PATH%$/)]);
      if (rig.shownTo) expect(await rig.shownTo(other)).toBe('');
    });

    it('shows an engineer what it sees', async () => {
      expect(await server.look()).toMatchObject({ kind: 'seen', facts: expect.arrayContaining([{ name: 'sessions', value: like(/^\d+$/) }]) as unknown });
    });

    it('is never empty because it is out of reach', async () => {
      const seen = await find(rig.people[0]);
      await rig.takeAway();
      const trouble = { kind: 'trouble', code: like(/^(unreachable|timed_out)$/) };
      expect(await server.listSessions()).toMatchObject(trouble);
      expect(await server.endSession(seen)).toMatchObject(trouble);
      expect(await server.tell(seen, 'Слышно?')).toMatchObject(trouble);
      expect(await server.look()).toMatchObject(trouble);
    });
  });
}
