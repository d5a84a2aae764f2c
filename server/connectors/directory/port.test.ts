import type { DialectName } from './double/dialects.ts';
import { describeDomain, type DomainRig } from './double/domain-suite.ts';
import { LdapDouble } from './double/ldap.ts';
import { fillDomain, settingsFor } from './double/sample.ts';
import { LdapDirectory } from './ldap.ts';

async function ldapRig(dialect: DialectName, { isPlain = false, oldPasswordLives = false } = {}): Promise<DomainRig> {
  const double = await LdapDouble.start({ dialect });
  const { unit, other, people, group, nowhere } = fillDomain(double);
  double.domain.oldPasswordLives = oldPasswordLives;
  double.pageLimit = 5;
  const personOf = (login: string) => people.find(({ setting }) => setting.login === login);
  return {
    directory: new LdapDirectory(settingsFor(double, isPlain ? { url: double.plainUrl } : {})),
    place: { unit }, otherPlace: { unit: other }, nowhere: { unit: nowhere }, nested: { place: { group: group.dn }, logins: group.logins }, oldPasswordLives,
    lock: async ({ login }) => void Array.from({ length: double.domain.lockoutThreshold }, () => personOf(login)?.bind('wrong')),
    demandChange: async ({ login }) => void Object.assign(personOf(login) ?? {}, { mustChange: true }),
    stop: () => double.stop(),
  };
}

describeDomain('Active Directory, a double', () => ldapRig('windows'));
describeDomain('Samba, a double, by StartTLS', () => ldapRig('samba', { isPlain: true, oldPasswordLives: true }));
