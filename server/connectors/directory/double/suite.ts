import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatePassword } from '#kernel/generate-password.ts';
import type { Directory, DirectoryPlace, DirectoryUser } from '../port.ts';

export interface DirectoryRig {
  readonly directory: Directory;
  /** With ten people at least, none of them disabled. */
  readonly place: DirectoryPlace;
  /** Another client's, with one at least. */
  readonly otherPlace: DirectoryPlace;
  readonly nowhere: DirectoryPlace;
  /** A group with others in it, and the logins of all who are in any of them. */
  readonly nested: { readonly place: DirectoryPlace; readonly logins: readonly string[] };
  /** Whether the password before a reset opens the account for some time. */
  readonly oldPasswordLives: boolean;
  /** Locks an account as wrong tries do. */
  lock(user: DirectoryUser): Promise<void>;
  stop(): Promise<void>;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Each test takes people that none has touched before: a real domain stays as it was left. */
let taken = 0;

/** What every directory does alike, real or not. */
export function describeDirectory(name: string, make: () => Promise<DirectoryRig>): void {
  describe(`${name} as a directory`, () => {
    let rig: DirectoryRig;
    let directory: Directory;
    beforeEach(async () => {
      rig = await make();
      directory = rig.directory;
    });
    afterEach(async () => {
      await directory.close();
      await rig.stop();
    });

    const usersAt = async (place: DirectoryPlace) => {
      const listed = await directory.listUsers(place);
      if (listed.kind !== 'listed') throw new Error(listed.detail);
      return listed.users;
    };
    const take = async (): Promise<DirectoryUser> => {
      const users = (await usersAt(rig.place)).filter(({ isDisabled }) => !isDisabled).toSorted((a, b) => (a.login < b.login ? -1 : 1));
      const user = users[(taken += 1) % users.length];
      if (!user) throw new Error('nobody is there');
      return user;
    };
    const seen = async (user: DirectoryUser) => (await usersAt(rig.place)).find(({ id }) => id === user.id);
    const check = async (user: DirectoryUser, password: string) => (await directory.checkPassword(rig.place, user.id, password)).kind;
    const newPassword = (user: DirectoryUser) => generatePassword([user.login, user.name]);
    const reset = async (user: DirectoryUser) => {
      const password = newPassword(user);
      expect(await directory.resetPassword(rig.place, user.id, password)).toEqual({ kind: 'done' });
      return password;
    };

    it('lists the people of a place, each once, and nobody else', async () => {
      const users = await usersAt(rig.place);
      const others = await usersAt(rig.otherPlace);
      expect(users.length).toBeGreaterThanOrEqual(10);
      expect(others.length).toBeGreaterThanOrEqual(1);
      const ids = [...users, ...others].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const user of users) {
        expect(user).toEqual({
          id: expect.stringMatching(GUID) as string, login: expect.stringMatching(/./) as string, name: expect.stringMatching(/./) as string,
          email: user.email === null ? null : (expect.stringMatching(/^\S+@\S+$/) as string),
          isDisabled: expect.any(Boolean) as boolean, isLocked: expect.any(Boolean) as boolean,
          lastSignedInAt: user.lastSignedInAt === null ? null : (expect.any(Date) as Date),
        });
      }
    });

    it('lists the members of groups in a group', async () => {
      const logins = (await usersAt(rig.nested.place)).map(({ login }) => login);
      expect(logins.toSorted()).toEqual(rig.nested.logins.toSorted());
    });

    it('never takes a place that is not there for an empty one', async () => {
      expect(await directory.listUsers(rig.nowhere)).toMatchObject({ kind: 'trouble', code: 'unexpected' });
    });

    it('resets a password: the new one works, the former does as the domain says, any other is wrong', async () => {
      const user = await take();
      const former = await reset(user);
      expect(await check(user, former)).toBe('works');
      const password = await reset(user);
      expect(await check(user, password)).toBe('works');
      expect(await check(user, former)).toBe(rig.oldPasswordLives ? 'works' : 'wrong');
      expect(await check(user, newPassword(user))).toBe('wrong');
      expect(await check(user, '')).toBe('wrong');
    });

    it('takes a password in Russian, with spaces and signs', async () => {
      const user = await take();
      const password = 'Пароль "длинный" & новый № 42';
      expect(await directory.resetPassword(rig.place, user.id, password)).toEqual({ kind: 'done' });
      expect(await check(user, password)).toBe('works');
    });

    it.each(['abc', 'onlysmallletters'])('tells a password that the domain refuses (%s) from a failure, and changes nothing', async (weak) => {
      const user = await take();
      const password = await reset(user);
      expect(await directory.resetPassword(rig.place, user.id, weak)).toEqual({ kind: 'policy', detail: expect.not.stringContaining(weak) as string });
      expect(await check(user, password)).toBe('works');
      expect(await check(user, weak)).toBe('wrong');
    });

    it('unlocks with a new password', async () => {
      const user = await take();
      const password = await reset(user);
      await rig.lock(user);
      expect(await seen(user)).toMatchObject({ isLocked: true, isDisabled: false });
      expect(await check(user, password)).toBe('locked');
      const another = await reset(user);
      expect(await seen(user)).toMatchObject({ isLocked: false });
      expect(await check(user, another)).toBe('works');
    });

    it('disables and enables, as often as it is told, and touches nobody else', async () => {
      const user = await take();
      const password = await reset(user);
      const others = (await usersAt(rig.place)).filter(({ id }) => id !== user.id).map(({ id, isDisabled }) => ({ id, isDisabled }));
      for (let time = 0; time < 2; time++) expect(await directory.setDisabled(rig.place, user.id, true)).toEqual({ kind: 'done' });
      expect(await seen(user)).toMatchObject({ isDisabled: true });
      expect(await check(user, password)).toBe('disabled');
      expect((await usersAt(rig.place)).filter(({ id }) => id !== user.id).map(({ id, isDisabled }) => ({ id, isDisabled }))).toEqual(others);
      for (let time = 0; time < 2; time++) expect(await directory.setDisabled(rig.place, user.id, false)).toEqual({ kind: 'done' });
      expect(await seen(user)).toMatchObject({ isDisabled: false });
      expect(await check(user, password)).toBe('works');
    });

    it.each([randomUUID(), '', '*', '*)(objectClass=*', '00000000-0000-0000-0000-000000000000)(sAMAccountName=*', 'CN=Administrator', '\\2a'])('has nobody by the id %j', async (id) => {
      expect(await directory.resetPassword(rig.place, id, generatePassword([]))).toEqual({ kind: 'missing' });
      expect(await directory.checkPassword(rig.place, id, generatePassword([]))).toEqual({ kind: 'missing' });
      expect(await directory.setDisabled(rig.place, id, true)).toEqual({ kind: 'missing' });
    });

    it("lets nobody in from another client's place", async () => {
      const stranger = (await usersAt(rig.otherPlace)).find(({ isDisabled }) => !isDisabled);
      if (!stranger) throw new Error('nobody is there');
      const password = newPassword(stranger);
      expect(await directory.resetPassword(rig.otherPlace, stranger.id, password)).toEqual({ kind: 'done' });
      expect(await directory.resetPassword(rig.place, stranger.id, newPassword(stranger))).toEqual({ kind: 'missing' });
      expect(await directory.checkPassword(rig.place, stranger.id, password)).toEqual({ kind: 'missing' });
      expect(await directory.setDisabled(rig.place, stranger.id, true)).toEqual({ kind: 'missing' });
      expect(await directory.checkPassword(rig.otherPlace, stranger.id, password)).toEqual({ kind: 'works' });
    });

    it('does many things beside one another', async () => {
      const users = [await take(), await take(), await take(), await take()];
      const passwords = await Promise.all(users.map(reset));
      expect(await Promise.all(users.map((user, index) => check(user, passwords[index] ?? '')))).toEqual(users.map(() => 'works'));
    });

    it('says what it sees, and what becomes of the former password', async () => {
      const sight = await directory.look(rig.place, (await take()).login);
      const facts = sight.kind === 'seen' ? Object.fromEntries(sight.facts.map((fact) => [fact.name, fact.value])) : {};
      expect(facts).toMatchObject({ users: String((await usersAt(rig.place)).length), old_password_lives: rig.oldPasswordLives ? 'yes' : 'no' });
      const untried = await directory.look(rig.place, null);
      expect(untried.kind === 'seen' && untried.facts).toContainEqual({ name: 'old_password_lives', value: 'unknown' });
      expect(await directory.look(rig.place, 'nobody*')).toMatchObject({ kind: 'trouble', code: 'unexpected' });
      expect(await directory.look(null, null)).toMatchObject({ kind: 'seen' });
    });

    it('may be closed twice, and does nothing afterwards', async () => {
      const user = await take();
      await directory.close();
      await directory.close();
      expect(await directory.listUsers(rig.place)).toMatchObject({ kind: 'trouble', code: 'unreachable' });
      expect(await directory.resetPassword(rig.place, user.id, newPassword(user))).toMatchObject({ kind: 'trouble', code: 'unreachable' });
    });
  });
}
