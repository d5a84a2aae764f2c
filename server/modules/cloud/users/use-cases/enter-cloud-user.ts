import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { enterCloud, type CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { findUserInDirectory, type UserInDirectory } from '../queries.ts';

/** The gate to a user of a cloud is that of the cloud. */
export async function enterCloudUser(db: Db | Tx, actor: Client, cloudUserId: string): Promise<{ user: UserInDirectory; scope: CloudScope }> {
  const user = await findUserInDirectory(db, cloudUserId);
  if (!user) throw new DomainError('not_found');
  return { user, scope: await enterCloud(db, actor, user.cloud_id) };
}
