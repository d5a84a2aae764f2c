import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDomain, type DomainRig } from '#connectors/directory/double/domain-suite.ts';
import { LdapDirectory, type LdapSettings } from '#connectors/directory/ldap.ts';
import { SambaServer } from './samba.ts';
import { SambaPeople } from './samba-people.ts';

const LOCKOUT = 5;
const ACCOUNT = { user: 'portal@cloud.test', password: 'Port4l-Passw0rd!' };
let samba: SambaServer;
let people: SambaPeople;
let places: { readonly unit: string; readonly other: string; readonly foreign: string; readonly group: string };
let settings: LdapSettings;

beforeAll(async () => {
  samba = await SambaServer.start({ lockoutThreshold: LOCKOUT });
  people = await SambaPeople.open(samba);
  const unit = await people.addUnit('ООО Ромашка');
  const inner = await people.addUnit('Бухгалтерия', unit);
  const other = await people.addUnit('acme');
  const foreign = await people.addUnit('foreign');
  const users: string[] = [];
  for (let each = 1; each <= 20; each++) users.push(await people.addUser(each < 15 ? unit : inner, `romashka${each}`, { name: `Петрова Анна, ${each}`, ...(each > 1 && { email: `a${each}@romashka.test` }) }));
  await people.addContact(unit, 'Внешний аудитор');
  await people.addComputer(unit, 'PRINTER');
  await people.addUser(other, 'smith');
  await people.addUser(foreign, 'untouchable');
  const accountants = await people.addGroup('accountants', users.slice(2, 4));
  await people.makePrimary(accountants, users[4] ?? '');
  const group = await people.addGroup('everybody', [accountants, ...users.slice(0, 2)]);
  const account = await people.addUser((await people.addUnit('services')), 'portal', { password: ACCOUNT.password });
  for (const each of [unit, other]) await people.letManage(account, each);
  places = { unit, other, foreign, group };
  settings = { url: samba.url, ...ACCOUNT, authority: samba.authority, serverName: samba.serverName };
}, 120_000);
afterAll(async () => {
  await people?.close();
  await samba?.stop();
}, 30_000);

const rig = async (changes: () => Partial<LdapSettings>): Promise<DomainRig> => {
  const directory = new LdapDirectory({ ...settings, ...changes() });
  return {
    directory, place: { unit: places.unit }, otherPlace: { unit: places.other }, nowhere: { unit: 'OU=gone,DC=cloud,DC=test' },
    nested: { place: { group: places.group }, logins: ['romashka1', 'romashka2', 'romashka3', 'romashka4', 'romashka5'] }, oldPasswordLives: false,
    lock: async ({ id }) => {
      for (let time = 0; time < LOCKOUT; time++) await directory.checkPassword({ unit: places.unit }, id, 'wrong password');
    },
    demandChange: async ({ login }) => people.demandChange(login, Number(/\d+$/.exec(login)?.[0]) < 15 ? places.unit : `OU=Бухгалтерия,${places.unit}`),
    stop: async () => {},
  };
};

describeDomain('Samba over LDAPS, as an account with no more rights than it needs', () => rig(() => ({})));
describeDomain('Samba over StartTLS', () => rig(() => ({ url: samba.plainUrl })));

it('is denied what it was given no right to', async () => {
  const directory = new LdapDirectory(settings);
  const listed = await directory.listUsers({ unit: places.foreign });
  const id = listed.kind === 'listed' ? (listed.users[0]?.id ?? '') : '';
  expect(await directory.resetPassword({ unit: places.foreign }, id, 'Kvm7-Rth3-Pdt9-Wxq4')).toMatchObject({ kind: 'trouble', code: 'denied' });
  expect(await directory.setDisabled({ unit: places.foreign }, id, true)).toMatchObject({ kind: 'trouble', code: 'denied' });
  await directory.close();
});

it('checks the certificate', async () => {
  for (const changes of [{ authority: null }, { serverName: 'dc2.cloud.test' }, { serverName: null }]) {
    const directory = new LdapDirectory({ ...settings, ...changes });
    expect(await directory.listUsers({ unit: places.unit })).toMatchObject({ kind: 'trouble', code: 'untrusted' });
    await directory.close();
  }
});
