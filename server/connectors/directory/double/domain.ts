import { SUCCESS, type Result } from './answers.ts';
import { dialects, type DialectName } from './dialects.ts';
import { Person, type PersonSetting } from './person.ts';
import type { Assertion, Request } from './requests.ts';

export const BASE = 'DC=cloud,DC=test';
/** Our own account. */
export const ACCOUNT = { user: 'svc-portal@cloud.test', password: 'Serv1ce-Passw0rd' };

export interface Entry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, readonly Buffer[]>>;
}
type RequestOf<K> = Extract<Request, { kind: K }>;
/** Who is signed in on a connection: we, somebody with a right password, or nobody. */
export type Guest = 'account' | 'person' | null;

interface Group {
  /** The last part of its SID. */
  readonly rid: number;
  readonly members: readonly string[];
}

const IN_CHAIN = '1.2.840.113556.1.4.1941';

/** What a domain controller knows and decides: units with people, and groups with people and groups. */
export class Domain {
  readonly dialect: DialectName;
  oldPasswordLives = false;
  readonly lockoutThreshold = 5;
  readonly people: Person[] = [];
  readonly #units: string[] = [];
  readonly #groups = new Map<string, Group>();

  constructor(dialect: DialectName) {
    this.dialect = dialect;
  }

  addUnit(name: string): string {
    const dn = `OU=${name},${BASE}`;
    this.#units.push(dn);
    return dn;
  }

  addGroup(name: string, members: readonly string[]): string {
    const dn = `CN=${name},${BASE}`;
    this.#groups.set(dn, { rid: 1_104 + this.#groups.size, members });
    return dn;
  }

  /** Which then has the person without a word of it in the list of members. */
  setPrimaryGroup(person: Person, group: string): void {
    person.primaryGroup = this.#groups.get(group)?.rid ?? 0;
  }

  addPerson(unit: string, setting: PersonSetting): Person {
    const person = new Person(unit, setting, this);
    this.people.push(person);
    return person;
  }

  bind({ user, password }: RequestOf<'bind'>): { readonly result: Result; readonly guest: Guest } {
    if (password === '') return { result: SUCCESS, guest: null };
    if (user === ACCOUNT.user && password === ACCOUNT.password) return { result: SUCCESS, guest: 'account' };
    const person = this.people.find(({ dn, setting }) => same(dn, user) || same(`${setting.login}@cloud.test`, user));
    const result = person?.bind(password) ?? dialects[this.dialect].refuseBind('52e');
    return { result, guest: result.code === 0 ? 'person' : null };
  }

  search({ base, isSubtree, filter }: RequestOf<'search'>, guest: Guest): Entry[] | Result {
    if (base === '' && !isSubtree) return [this.#root()];
    if (guest === null) return { code: 1, text: '000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v4563' };
    const entries = this.#entries();
    if (!entries.some(({ dn }) => same(dn, base))) return dialects[this.dialect].noSuchObject(BASE);
    const below = entries.filter(({ dn }) => same(dn, base) || (isSubtree && dn.toLowerCase().endsWith(`,${base.toLowerCase()}`)));
    return below.filter((entry) => this.#fits(entry, filter));
  }

  modify({ dn, changes }: RequestOf<'modify'>, guest: Guest): Result {
    const dialect = dialects[this.dialect];
    const person = this.people.find((each) => same(each.dn, dn));
    if (!person) return dialect.noSuchObject(BASE);
    if (guest !== 'account' || person.isProtected) return dialect.noRight;
    const prepared = changes.map(({ operation, attribute, values: [value] }) => (operation === 'replace' && value ? person.prepare(attribute, value) : dialect.noRight));
    for (const each of prepared) if (typeof each !== 'function') return each;
    for (const each of prepared) if (typeof each === 'function') each();
    return SUCCESS;
  }

  #root(): Entry {
    const texts = { dnsHostName: 'dc1.cloud.test', defaultNamingContext: BASE, domainFunctionality: this.dialect === 'windows' ? '7' : '4' };
    return { dn: '', attributes: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [Buffer.from(text)]])) };
  }

  #entries(): Entry[] {
    const plain = (dn: string, objectClass: string) => ({ dn, attributes: { objectClass: [Buffer.from(objectClass)] } });
    return [plain(BASE, 'domain'), ...this.#units.map((dn) => plain(dn, 'organizationalUnit')), ...[...this.#groups].map(([dn, { rid }]) => groupEntry(dn, rid)), ...this.people];
  }

  #fits(entry: Entry, filter: Assertion): boolean {
    switch (filter.kind) {
      case 'and':
        return filter.all.every((each) => this.#fits(entry, each));
      case 'or':
        return filter.all.some((each) => this.#fits(entry, each));
      case 'present':
        return filter.attribute in entry.attributes;
      case 'equal':
        return entry.attributes[filter.attribute]?.some((value) => value.equals(filter.value) || (filter.attribute !== 'objectGUID' && same(value.toString(), filter.value.toString()))) ?? false;
      case 'rule':
        return filter.rule === IN_CHAIN && filter.attribute === 'memberOf' && this.#holds(filter.value.toString(), entry.dn);
    }
  }

  #holds(group: string, dn: string): boolean {
    const members = [...this.#groups].find(([each]) => same(each, group))?.[1].members ?? [];
    return members.some((member) => same(member, dn) || this.#holds(member, dn));
  }
}

function groupEntry(dn: string, rid: number): Entry {
  const sid = Buffer.from('010500000000000515000000aaaaaaaabbbbbbbbcccccccc00000000', 'hex');
  sid.writeUInt32LE(rid, sid.length - 4);
  return { dn, attributes: { objectClass: [Buffer.from('group')], distinguishedName: [Buffer.from(dn)], objectSid: [sid] } };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
