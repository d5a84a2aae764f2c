import type { Db, Tx } from '#kernel/db.ts';
import { listReaders } from '#modules/organizations/index.ts';
import type { TakenOrder } from '../queries.ts';

/** Who has ordered it, as long as the cloud is theirs to look after: asked again when it is carried out. Else undefined. */
export async function findOrderer(db: Db | Tx, { organization_id, ordered_by }: TakenOrder) {
  if (organization_id === null) return undefined;
  return (await listReaders(db, organization_id, 'cloud_users')).find(({ id }) => id === ordered_by);
}
