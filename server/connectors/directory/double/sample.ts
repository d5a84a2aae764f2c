import { ACCOUNT, BASE } from './domain.ts';
import type { LdapDouble } from './ldap.ts';
import type { LdapSettings } from '../ldap.ts';

/** Two clients' units with people, contacts and computers, a unit in a unit, and a group with one in it, which is somebody's primary group, too. */
export function fillDomain({ domain }: LdapDouble) {
  const unit = domain.addUnit('ООО Ромашка');
  const other = domain.addUnit('acme');
  const inner = domain.addUnit('Бухгалтерия,OU=ООО Ромашка');
  const people = Array.from({ length: 12 }, (_, index) => domain.addPerson(index < 9 ? unit : inner, { login: `romashka${index + 1}`, name: `Петрова Анна, ${index + 1}`, ...(index > 0 && { email: `a${index}@romashka.test` }) }));
  domain.addPerson(unit, { login: 'printer', kind: 'computer' });
  domain.addPerson(unit, { login: 'guest', name: 'Внешний аудитор', kind: 'contact' });
  const strangers = ['smith', 'jones'].map((login) => domain.addPerson(other, { login }));
  const innerGroup = domain.addGroup('Бухгалтеры', people.slice(2, 4).map(({ dn }) => dn));
  if (people[4]) domain.setPrimaryGroup(people[4], innerGroup);
  const group = domain.addGroup('Ромашка (все)', [innerGroup, ...people.slice(0, 2).map(({ dn }) => dn)]);
  return { unit, other, people, strangers, group: { dn: group, logins: people.slice(0, 5).map(({ setting }) => setting.login) }, nowhere: `OU=gone,${BASE}` };
}

export function settingsFor(double: LdapDouble, changes: Partial<LdapSettings> = {}): LdapSettings {
  return { url: double.url, ...ACCOUNT, authority: double.certificate.cert, serverName: null, times: { connectMs: 3_000, answerMs: 3_000 }, ...changes };
}
