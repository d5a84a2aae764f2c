import type { ActorKind } from '#kernel/actor.ts';
import type { Config } from '#kernel/config.ts';
import { newIdAt } from '#kernel/ids.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { addWorkingDays } from '#kernel/working-time.ts';
import type { PastRows } from './queries.ts';

interface Other {
  readonly kind: Exclude<ActorKind, 'client'>;
  readonly id: string | null;
  readonly name: string | null;
  readonly ip: string;
}

export interface Person {
  readonly kind: 'client';
  readonly id: string;
  readonly name: string;
  readonly ip: string;
  readonly fullName: string;
  readonly phone: string;
  readonly email: string;
}

/** Whoever the journal names as having done something. */
export type Doer = Person | Other;

interface Account {
  /** «Кузнецова Анна Сергеевна», also without the last. */
  readonly fullName: string;
  readonly phone: string;
  readonly email: string;
  readonly emailConfirmed: boolean;
  readonly registeredAt: Date;
  readonly lastSignedInAt: Date;
}

export const portal: Doer = { kind: 'system', id: null, name: null, ip: '' };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Nine in the morning in Moscow. */
const OFFICE_OPENS_UTC = 6 * 60;
const OFFICE_MINUTES = 8 * 60;

export function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}

/**
 * What happened at the demo provider before today, told as the rows that the use cases would have
 * written then. They cannot be run in the past: the database's clock stamps what they write.
 */
export class Past {
  readonly rows: PastRows = { users: [], organizations: [], members: [], invitations: [], claims: [], entries: [] };
  readonly now: Date;
  readonly config: Config;
  readonly #passwordHash: string;
  readonly #people = new Map<string, Person>();

  constructor(now: Date, config: Config, passwordHash: string) {
    this.now = now;
    this.config = config;
    this.#passwordHash = passwordHash;
  }

  minutesAgo(minutes: number): Date {
    return later(this.now, -minutes);
  }

  /** A moment of office hours so many days ago, or of the Friday before. */
  daysAgo(days: number): Date {
    const day = new Date(Math.floor((this.now.getTime() - days * DAY) / DAY) * DAY);
    const weekend = day.getUTCDay() === 6 ? 1 : day.getUTCDay() === 0 ? 2 : 0;
    return later(day, OFFICE_OPENS_UTC + ((days * 37) % OFFICE_MINUTES) - weekend * 24 * 60);
  }

  /** The latest such moment since which so many working days are over. */
  workingDaysAgo(workingDays: number): Date {
    for (let days = workingDays; ; days++) {
      const moment = this.daysAgo(days);
      if (addWorkingDays(moment, workingDays, this.config.calendar) <= this.now) return moment;
    }
  }

  /** The account of somebody, who has one only however often they are named. All have the password of the printed sign-ins. */
  person(account: Account): Person {
    const known = this.#people.get(account.fullName);
    if (known) return known;
    const { fullName, phone, email, registeredAt } = account;
    const [lastName = '', firstName = '', patronymic = ''] = fullName.split(' ');
    const person: Person = { kind: 'client', id: newIdAt(registeredAt), name: `${lastName} ${firstName}`, fullName, phone, email, ip: `203.0.113.${1 + (this.#people.size % 250)}` };
    this.#people.set(fullName, person);
    this.rows.users.push({
      id: person.id, phone, email, last_name: lastName, first_name: firstName, patronymic, password_hash: this.#passwordHash,
      email_confirmed_at: account.emailConfirmed ? registeredAt : null, created_at: registeredAt, last_signed_in_at: account.lastSignedInAt,
    });
    this.write(registeredAt, person, { action: 'account.registered' });
    if (account.lastSignedInAt > registeredAt) this.write(account.lastSignedInAt, person, { action: 'account.signed_in' });
    return person;
  }

  /** The next phone of those that nobody has. */
  freePhone(): string {
    return `+7900000${String(4000 + this.#people.size)}`;
  }

  write(at: Date, doer: Doer, entry: JournalEntry): void {
    this.rows.entries.push({
      id: newIdAt(at), at, actor_kind: doer.kind, actor_id: doer.id, actor_name: doer.name, ip: doer.ip, request_id: 'demo',
      organization_id: entry.organizationId ?? null, action: entry.action, subject_id: entry.subjectId ?? null, subject_name: entry.subjectName ?? null,
      before: entry.before ? JSON.stringify(entry.before) : null, after: entry.after ? JSON.stringify(entry.after) : null,
    });
  }
}
