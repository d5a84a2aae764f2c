import { EqualityFilter, type Filter } from 'ldapts';
import { generatePassword } from '#kernel/generate-password.ts';
import { trouble, type Fact, type Sight, type Trouble } from '../trouble.ts';
import { guidBytes } from './ldap/guid.ts';
import type { LdapAddress } from './ldap/dial.ts';
import { detailOf, isPolicyRefusal, NO_SUCH_OBJECT, resultOf, troubleOf } from './ldap/faults.ts';
import { KeptLink } from './ldap/kept.ts';
import { LdapLink, type Credentials, type LdapTimes } from './ldap/link.ts';
import { findUser, placeExists, readRoot, readUsers } from './ldap/search.ts';
import { DISABLED, type FoundUser } from './ldap/users.ts';
import type { ChangeOutcome, Directory, DirectoryPlace, DirectoryUser, PasswordCheck, ResetOutcome } from './port.ts';

/** With the user and password of our own account. */
export interface LdapSettings extends LdapAddress, Credentials {
  readonly times?: LdapTimes;
}

type Found = { readonly kind: 'found'; readonly user: FoundUser; readonly link: LdapLink } | { readonly kind: 'missing' } | Trouble;

const TIMES: LdapTimes = { connectMs: 5_000, answerMs: 10_000 };
/** Why a right password does not open an account (winerror.h); the directory tells it to nobody with a wrong one. */
const REASONS: Readonly<Record<string, Exclude<PasswordCheck, Trouble>['kind']>> = {
  '52e': 'wrong', '525': 'missing', '530': 'works', '531': 'works', '532': 'works', '533': 'disabled', '701': 'disabled', '773': 'works', '775': 'locked',
};
const LEVELS: Readonly<Record<string, string>> = { 0: '2000', 2: '2003', 3: '2008', 4: '2008 R2', 5: '2012', 6: '2012 R2', 7: '2016', 10: '2025' };

/** Active Directory, or Samba in its place. */
export class LdapDirectory implements Directory {
  readonly #settings: LdapSettings;
  readonly #times: LdapTimes;
  readonly #kept: KeptLink;

  constructor(settings: LdapSettings) {
    this.#settings = settings;
    this.#times = settings.times ?? TIMES;
    this.#kept = new KeptLink(settings, this.#times);
  }

  async listUsers(place: DirectoryPlace): Promise<{ readonly kind: 'listed'; readonly users: readonly DirectoryUser[] } | Trouble> {
    return this.#kept.ask(async (link): Promise<{ readonly kind: 'listed'; readonly users: readonly DirectoryUser[] } | Trouble> => {
      if (!(await placeExists(link, place))) return trouble('unexpected', 'no such unit or group');
      return { kind: 'listed', users: (await readUsers(link, place)).map(({ dn: _dn, control: _control, isPrivileged: _isPrivileged, ...user }) => user) };
    });
  }

  async resetPassword(place: DirectoryPlace, userId: string, password: string): Promise<ResetOutcome> {
    return reset(await this.#find(place, byId(userId)), password);
  }

  async checkPassword(place: DirectoryPlace, userId: string, password: string): Promise<PasswordCheck> {
    return this.#check(await this.#find(place, byId(userId)), password);
  }

  async setDisabled(place: DirectoryPlace, userId: string, isDisabled: boolean): Promise<ChangeOutcome> {
    const found = await this.#find(place, byId(userId));
    if (found.kind === 'found' && found.user.isDisabled === isDisabled) return { kind: 'done' };
    const outcome = await change(found, ({ control }) => ({ userAccountControl: String(isDisabled ? control | DISABLED : control & ~DISABLED) }));
    return outcome.kind === 'policy' ? trouble('unexpected', outcome.detail) : outcome;
  }

  async look(place: DirectoryPlace | null, trial: string | null): Promise<Sight> {
    const root = await this.#kept.ask(async (link) => ({ kind: 'read', entry: await readRoot(link, ['dnsHostName', 'defaultNamingContext', 'domainFunctionality']) }) as const);
    if (root.kind === 'trouble') return root;
    const { dnsHostName, defaultNamingContext, domainFunctionality } = root.entry;
    const facts: Fact[] = [
      { name: 'server', value: String(dnsHostName) },
      { name: 'domain', value: String(defaultNamingContext).replace(/^DC=/i, '').replaceAll(/,DC=/gi, '.') },
      { name: 'functional_level', value: LEVELS[String(domainFunctionality)] ?? String(domainFunctionality) },
      { name: 'account', value: this.#settings.user },
    ];
    if (!place) return { kind: 'seen', facts };
    const listed = await this.listUsers(place);
    if (listed.kind === 'trouble') return listed;
    const lives = trial === null ? 'unknown' : await this.#oldPasswordLives(place, trial);
    if (typeof lives !== 'string') return lives;
    return { kind: 'seen', facts: [...facts, { name: 'users', value: String(listed.users.length) }, { name: 'old_password_lives', value: lives }] };
  }

  close(): Promise<void> {
    return this.#kept.close();
  }

  async #find(place: DirectoryPlace, isWanted: Filter | null): Promise<Found> {
    if (!isWanted) return { kind: 'missing' };
    return this.#kept.ask(async (link): Promise<Found> => {
      const user = await findUser(link, place, isWanted);
      return user ? { kind: 'found', user, link } : { kind: 'missing' };
    });
  }

  /** Over a connection of its own: what was signed in on one counts for all that is asked there. */
  async #check(found: Found, password: string): Promise<PasswordCheck> {
    if (found.kind !== 'found') return found;
    if (password === '') return { kind: 'wrong' };
    const opened = await LdapLink.open(this.#settings, { user: found.user.dn, password }, this.#times);
    if (opened.kind === 'trouble') return opened;
    if (opened.kind === 'refused') {
      const kind = REASONS[opened.reason];
      return kind ? { kind } : trouble('unexpected', opened.detail);
    }
    await opened.link.close();
    return { kind: 'works' };
  }

  /** Leaves the account with a password that nobody knows. */
  async #oldPasswordLives(place: DirectoryPlace, login: string): Promise<'no' | 'yes' | 'unknown' | Trouble> {
    const found = await this.#find(place, new EqualityFilter({ attribute: 'sAMAccountName', value: login }));
    if (found.kind === 'missing') return trouble('unexpected', 'no such trial account at the place');
    const [before, after] = [generatePassword([login]), generatePassword([login])];
    for (const password of [before, after]) {
      const outcome = await reset(found, password);
      if (outcome.kind !== 'done') return outcome.kind === 'trouble' ? outcome : trouble('unexpected', outcome.kind === 'policy' ? outcome.detail : 'the trial account went away');
    }
    if ((await this.#check(found, after)).kind !== 'works') return 'unknown';
    const { kind } = await this.#check(found, before);
    return kind === 'works' ? 'yes' : kind === 'wrong' ? 'no' : 'unknown';
  }
}

function byId(userId: string): Filter | null {
  const value = guidBytes(userId);
  return value && new EqualityFilter({ attribute: 'objectGUID', value });
}

function reset(found: Found, password: string): Promise<ResetOutcome> {
  return change(found, () => ({ unicodePwd: Buffer.from(`"${password}"`, 'utf16le'), lockoutTime: '0' }));
}

async function change(found: Found, valuesFor: (user: FoundUser) => Readonly<Record<string, string | Buffer>>): Promise<ResetOutcome> {
  // Whoever was not found in time was not changed: only the change itself may have been done without an answer.
  if (found.kind === 'trouble' && found.code === 'timed_out') return { ...found, code: 'unreachable' };
  if (found.kind !== 'found') return found;
  // An engineer of the provider may stand in a client's group: whoever drives that cloud must not come by the whole domain.
  if (found.user.isPrivileged) return trouble('denied', 'an administrator of the domain (adminCount) is not changed from here');
  try {
    await found.link.replace(found.user.dn, valuesFor(found.user));
    return { kind: 'done' };
  } catch (error) {
    if (resultOf(error) === NO_SUCH_OBJECT) return { kind: 'missing' };
    return isPolicyRefusal(error) ? { kind: 'policy', detail: detailOf(error) } : troubleOf(error);
  }
}
