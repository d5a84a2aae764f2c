import type { Client, Origin } from '#kernel/actor.ts';
import { hashPassword } from '#kernel/passwords.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { Past } from '../past.ts';
import { insertPast } from '../queries.ts';
import { demoClients } from '../sign-ins.ts';
import { findAccount, type Account } from './queries.ts';

/** The demo itself, as a job. */
export const system: Origin = { actor: { kind: 'system', job: 'demo.live' }, ip: '', userAgent: '', requestId: 'demo', locale: 'ru', cookies: {} };

/** A browser in which nobody has signed in. */
export const guest: Origin = { ...system, actor: { kind: 'guest' }, ip: '203.0.113.251' };

/** The browser of an invented client. */
export function browserOf(account: Account): Origin {
  const actor: Client = {
    kind: 'client', userId: account.id, sessionHash: Buffer.alloc(0), firstName: account.first_name, lastName: account.last_name,
    email: account.email, emailConfirmed: account.email_confirmed_at !== null, locale: account.locale,
  };
  return { ...guest, actor };
}

/** The account of an invented client, who registers now if need be. */
export async function accountOf(runtime: Runtime, person: { fullName: string; phone: string; email: string; emailConfirmed: boolean }): Promise<Account> {
  const known = await findAccount(runtime.db, person.phone);
  if (known) return known;
  const now = runtime.clock.now();
  const past = new Past(now, runtime.config, await hashPassword(demoClients.administrator.password));
  past.person({ ...person, registeredAt: now, lastSignedInAt: now });
  await runtime.db.transaction().execute((tx) => insertPast(tx, past.rows));
  const made = await findAccount(runtime.db, person.phone);
  if (!made) throw new Error('the account was not made');
  return made;
}
