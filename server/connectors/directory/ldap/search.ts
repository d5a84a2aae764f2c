import { AndFilter, EqualityFilter, ExtensibleFilter, OrFilter, PresenceFilter, type Entry, type Filter } from 'ldapts';
import { NO_SUCH_OBJECT, resultOf } from './faults.ts';
import type { LdapLink, Search } from './link.ts';
import { ridOf } from './sid.ts';
import { readUser, userAttributes, userBinaries, type FoundUser } from './users.ts';
import type { DirectoryPlace } from '../port.ts';

// Filters are built of values, never of text: no value can end one and begin another.

/** People, and not the contacts and computers that may lie beside them. */
const IS_PERSON = [new EqualityFilter({ attribute: 'objectCategory', value: 'person' }), new EqualityFilter({ attribute: 'objectClass', value: 'user' })];
/** LDAP_MATCHING_RULE_IN_CHAIN: a member also by groups in the group. */
const IN_CHAIN = '1.2.840.113556.1.4.1941';
const IS_GROUP = new EqualityFilter({ attribute: 'objectClass', value: 'group' });
const ANYTHING = new PresenceFilter({ attribute: 'objectClass' });

/** What the server says of itself. */
export async function readRoot(link: LdapLink, attributes: readonly string[]): Promise<Entry> {
  const [root] = await link.search({ base: '', scope: 'base', filter: ANYTHING, attributes });
  return root ?? { dn: '' };
}

/** Where nothing is to be found there may be nobody, or no such place: the two must not be taken for one another. */
export async function placeExists(link: LdapLink, place: DirectoryPlace): Promise<boolean> {
  const filter = 'unit' in place ? ANYTHING : IS_GROUP;
  const found = await unlessMissing(link.search({ base: dnOf(place), scope: 'base', filter, attributes: ['objectClass'] }));
  return found.length === 1;
}

export async function readUsers(link: LdapLink, place: DirectoryPlace): Promise<readonly FoundUser[]> {
  return (await link.search(await searchOf(link, place))).map(readUser);
}

/** The only user at the place of whom it is true. Two are none: nobody can say who was meant. */
export async function findUser(link: LdapLink, place: DirectoryPlace, isWanted: Filter): Promise<FoundUser | null> {
  const { filter, ...search } = await searchOf(link, place);
  const found = await unlessMissing(link.search({ ...search, filter: new AndFilter({ filters: [filter, isWanted] }), limit: 2 }));
  return found.length === 1 && found[0] ? readUser(found[0]) : null;
}

async function searchOf(link: LdapLink, place: DirectoryPlace): Promise<Search> {
  const search = { scope: 'sub', attributes: userAttributes, binary: userBinaries } as const;
  if ('unit' in place) return { ...search, base: dnOf(place), filter: new AndFilter({ filters: IS_PERSON }) };
  const { defaultNamingContext } = await readRoot(link, ['defaultNamingContext']);
  const base = String(defaultNamingContext);
  return { ...search, base, filter: new AndFilter({ filters: [...IS_PERSON, await isMember(link, base, dnOf(place))] }) };
}

/** Of the group or of one in it: by its list of members, or as a person's primary group, which lists nobody for that. */
async function isMember(link: LdapLink, base: string, group: string): Promise<Filter> {
  const isBelow = new ExtensibleFilter({ rule: IN_CHAIN, matchType: 'memberOf', value: group });
  const isOneOfThem = new OrFilter({ filters: [isBelow, new EqualityFilter({ attribute: 'distinguishedName', value: group })] });
  const groups = await link.search({ base, scope: 'sub', filter: new AndFilter({ filters: [IS_GROUP, isOneOfThem] }), attributes: ['objectSid'], binary: ['objectSid'] });
  return new OrFilter({ filters: [isBelow, ...groups.map((each) => new EqualityFilter({ attribute: 'primaryGroupID', value: ridOf(each['objectSid']) }))] });
}

function dnOf(place: DirectoryPlace): string {
  return 'unit' in place ? place.unit : place.group;
}

async function unlessMissing(search: Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  try {
    return await search;
  } catch (error) {
    if (resultOf(error) === NO_SUCH_OBJECT) return [];
    throw error;
  }
}
