import { expect, it } from 'vitest';
import { LdapDirectory } from '#connectors/directory/ldap.ts';
import { SambaServer } from './samba.ts';
import { SambaPeople } from './samba-people.ts';

it('finds out that a domain lets the former password live on', async () => {
  await using clearing = new AsyncDisposableStack();
  const samba = await SambaServer.start({ oldPasswordMinutes: 60 });
  clearing.defer(() => samba.stop());
  const people = await SambaPeople.open(samba);
  clearing.defer(() => people.close());
  const unit = await people.addUnit('acme');
  await people.addUser(unit, 'trial');
  const directory = new LdapDirectory({ url: samba.url, ...samba.administrator, authority: samba.authority, serverName: samba.serverName });
  clearing.defer(() => directory.close());
  const sight = await directory.look({ unit }, 'trial');
  expect(sight.kind === 'seen' && sight.facts).toEqual([
    { name: 'server', value: 'dc1.cloud.test' }, { name: 'domain', value: 'cloud.test' }, { name: 'functional_level', value: '2008 R2' }, { name: 'account', value: samba.administrator.user },
    { name: 'users', value: '1' }, { name: 'old_password_lives', value: 'yes' },
  ]);
}, 120_000);
