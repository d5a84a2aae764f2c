import { sql } from 'kysely';
import { noDeeds, type SimulatedDeeds } from '#connectors/simulated-cloud/deeds.ts';
import type { Db } from '#kernel/db.ts';

export async function readDeeds(db: Db, domain: string): Promise<SimulatedDeeds> {
  const row = await db.selectFrom('simulated_clouds').select('deeds').where('domain', '=', domain).$castTo<{ deeds: SimulatedDeeds }>().executeTakeFirst();
  return row?.deeds ?? noDeeds;
}

/** Whoever comes meanwhile waits, and goes on from what this one has left. */
export async function changeDeeds(db: Db, domain: string, change: (deeds: SimulatedDeeds) => SimulatedDeeds): Promise<void> {
  await db.insertInto('simulated_clouds').values({ domain, deeds: JSON.stringify(noDeeds) }).onConflict((conflict) => conflict.doNothing()).execute();
  await db.transaction().execute(async (tx) => {
    const { deeds } = await tx.selectFrom('simulated_clouds').select('deeds').where('domain', '=', domain).forUpdate().$castTo<{ deeds: SimulatedDeeds }>().executeTakeFirstOrThrow();
    await tx.updateTable('simulated_clouds').set({ deeds: sql`${JSON.stringify(change(deeds))}::jsonb` }).where('domain', '=', domain).execute();
  });
}
