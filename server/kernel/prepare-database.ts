import { ConfigError } from './environment.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import { findUndueRight } from './serving-user.ts';

/** A database, and as whom the portal comes to it. */
export interface DatabaseAccess {
  /** Of the user as whom requests and jobs come. */
  readonly servingUrl: string;
  readonly servingUser: string;
  /** Of the user who makes the schema; null when only the serving user was given. */
  readonly ownerUrl: string | null;
}

const FORBIDDEN = '42501';

/**
 * The newest schema, and rights on it such that whoever serves cannot change the journal. Throws
 * `ConfigError` when the given users cannot be used so; with one user for both it only warns.
 */
export async function prepareDatabase({ servingUrl, servingUser, ownerUrl }: DatabaseAccess, log: Log, onStep?: (name: string) => void): Promise<void> {
  const steps = onStep === undefined ? {} : { onStep };
  try {
    await (ownerUrl === null ? migrate(servingUrl, steps) : migrate(ownerUrl, { ...steps, servingUser }));
  } catch (error) {
    const words = forbiddenWords(error);
    if (words === null) throw error;
    if (ownerUrl === null) throw new ConfigError('DATABASE_URL', `a user who may not change the schema (${words})`, 'the address of its owner in DATABASE_OWNER_URL, since the schema is older than this program');
    throw new ConfigError('DATABASE_OWNER_URL', `a user who may not do what is needed (${words})`, 'the owner of the database and of all that is in it, who is also a member of the user of DATABASE_URL when the job queue changes hands');
  }
  const reason = await findUndueRight(servingUrl);
  if (reason === null) return;
  if (ownerUrl !== null) throw new ConfigError('DATABASE_URL', `a user who ${reason}`, 'a user without rights of its own: the user of DATABASE_OWNER_URL gives it what it needs');
  log.warn({ reason: `the user ${reason}` }, 'the journal is not protected from the user of DATABASE_URL: set DATABASE_OWNER_URL to the owner, and DATABASE_URL to a user without rights of its own');
}

/** What the database did not allow: its words name tables and users, no values. Null for other errors. */
function forbiddenWords(error: unknown): string | null {
  const { code, message, cause } = error as Error & { code?: string };
  if (code === FORBIDDEN) return message;
  return cause === undefined ? null : forbiddenWords(cause);
}
