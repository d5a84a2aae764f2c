import type { Viewer } from '#contract/accounts.ts';
import type { Locale } from '#contract/locale.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { markSignedIn } from '../../queries.ts';
import { insertSession } from '../queries.ts';
import { sessionLife } from '../rules.ts';

interface Person {
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly locale: Locale;
}

/** Signs a person in, in the caller's transaction: always a new token, whatever the browser carried. */
export async function openSession(context: ChangeContext, person: Person, remember: boolean): Promise<Viewer> {
  const { token, hash } = context.secrets.newToken('session');
  const life = sessionLife(remember);
  const { ip, userAgent } = context.origin;
  await insertSession(context.tx, { hash, userId: person.id, idleSeconds: life.idle, mostSeconds: life.most, ip, userAgent });
  await markSignedIn(context.tx, person.id);
  context.setCookie('session', token, remember ? life.most : null);
  return { id: person.id, firstName: person.first_name, lastName: person.last_name, locale: person.locale };
}
