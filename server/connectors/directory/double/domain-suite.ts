import { expect, it, onTestFinished } from 'vitest';
import { generatePassword } from '#kernel/generate-password.ts';
import type { DirectoryUser } from '../port.ts';
import { describeDirectory, type DirectoryRig } from './suite.ts';

export interface DomainRig extends DirectoryRig {
  /** The password is right, but must be changed at the next sign-in. */
  demandChange(user: DirectoryUser): Promise<void>;
}

/** What domains over LDAP do alike: all that a directory does, and their own. */
export function describeDomain(name: string, make: () => Promise<DomainRig>): void {
  describeDirectory(name, make);

  it(`${name} knows a right password that must be changed`, async () => {
    const { directory, place, demandChange, stop } = await make();
    onTestFinished(stop);
    onTestFinished(() => directory.close());
    const listed = await directory.listUsers(place);
    const user = listed.kind === 'listed' ? listed.users.find(({ isDisabled }) => !isDisabled) : undefined;
    if (!user) throw new Error('nobody is there');
    const password = generatePassword([user.login, user.name]);
    expect(await directory.resetPassword(place, user.id, password)).toEqual({ kind: 'done' });
    await demandChange(user);
    expect((await directory.checkPassword(place, user.id, password)).kind).toBe('works');
    expect((await directory.checkPassword(place, user.id, generatePassword([]))).kind).toBe('wrong');
  });
}
