import { randomBytes } from 'node:crypto';
import { guidText } from '../ldap/guid.ts';
import { SUCCESS, type Result } from './answers.ts';
import { dialects, type DialectName } from './dialects.ts';

export interface PersonSetting {
  readonly login: string;
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  /** Others than people, who lie beside them. */
  readonly kind?: 'contact' | 'computer';
}

export interface PasswordRules {
  readonly dialect: DialectName;
  readonly lockoutThreshold: number;
  readonly oldPasswordLives: boolean;
}

const LEAST_LENGTH = 8;
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d]/u];
const NEVER = '9223372036854775807';

/** An account as a domain keeps it. */
export class Person {
  readonly guid = randomBytes(16);
  readonly dn: string;
  readonly setting: PersonSetting;
  control = 0x200;
  /** By the last part of its SID; everybody's at first is the domain's users. */
  primaryGroup = 513;
  isLocked = false;
  mustChange = false;
  /** Our account has no right to it. */
  isProtected = false;
  isPrivileged = false;
  lastLogon = NEVER;
  readonly #rules: PasswordRules;
  #password: string;
  #former: string | null = null;
  #wrongTries = 0;

  constructor(unit: string, setting: PersonSetting, rules: PasswordRules) {
    this.dn = `CN=${(setting.name ?? setting.login).replaceAll(/[,\\#+<>;"=]/g, '\\$&')},${unit}`;
    this.setting = setting;
    this.#rules = rules;
    this.#password = setting.password ?? 'First-Passw0rd-1';
  }

  get id(): string {
    return guidText(this.guid);
  }

  get attributes(): Readonly<Record<string, readonly Buffer[]>> {
    const { login, name, email, kind } = this.setting;
    const texts = {
      cn: name ?? login, sAMAccountName: login, userAccountControl: String(this.control), primaryGroupID: String(this.primaryGroup), 'msDS-User-Account-Control-Computed': this.isLocked ? '16' : '0',
      lastLogonTimestamp: this.lastLogon, objectCategory: kind === 'computer' ? 'computer' : 'person', ...(name && { displayName: name }), ...(email && { mail: email }), ...(this.isPrivileged && { adminCount: '1' }),
    };
    const classes = kind === 'contact' ? ['top', 'contact'] : ['top', 'person', 'user', ...(kind ? [kind] : [])];
    return { objectGUID: [this.guid], objectClass: classes.map((each) => Buffer.from(each)), ...Object.fromEntries(Object.entries(texts).map(([attribute, value]) => [attribute, [Buffer.from(value)]])) };
  }

  /** In the order in which a domain looks: only who is locked learns it without the right password. */
  bind(password: string): Result {
    const { refuseBind } = dialects[this.#rules.dialect];
    if (this.isLocked) return refuseBind('775');
    const isFormer = password === this.#former;
    if (password !== this.#password && !(isFormer && this.#rules.oldPasswordLives)) {
      if (!isFormer && (this.#wrongTries += 1) >= this.#rules.lockoutThreshold) this.isLocked = true;
      return refuseBind('52e');
    }
    if ((this.control & 0x2) !== 0) return refuseBind('533');
    if (this.mustChange) return refuseBind('773');
    this.#wrongTries = 0;
    this.lastLogon = String((BigInt(Date.now()) + 11_644_473_600_000n) * 10_000n);
    return SUCCESS;
  }

  /** Checks a new value and gives what sets it: all of a request are set, or none. */
  prepare(attribute: string, value: Buffer): Result | (() => void) {
    const dialect = dialects[this.#rules.dialect];
    const text = value.toString();
    switch (attribute) {
      case 'unicodePwd': {
        const quoted = value.toString('utf16le');
        if (value.length % 2 !== 0 || !/^".*"$/s.test(quoted)) return dialect.badPasswordValue;
        const password = quoted.slice(1, -1);
        if (password.length < LEAST_LENGTH) return dialect.policy(true);
        if (CLASSES.filter((each) => each.test(password)).length < 3 || password.toLowerCase().includes(this.setting.login.toLowerCase())) return dialect.policy(false);
        return () => {
          [this.#former, this.#password] = [this.#password, password];
          this.mustChange = false;
        };
      }
      case 'lockoutTime':
        return text === '0' ? () => ([this.isLocked, this.#wrongTries] = [false, 0]) : dialect.badValue;
      case 'pwdLastSet':
        return text === '0' || text === '-1' ? () => (this.mustChange = text === '0') : dialect.badValue;
      case 'userAccountControl':
        return /^\d+$/.test(text) ? () => (this.control = Number(text)) : dialect.badValue;
      default:
        return dialect.noRight;
    }
  }
}
