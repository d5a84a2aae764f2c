import { newId } from '#kernel/ids.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { demoCloudAt } from './adapters.ts';
import { DEMO_DOMAIN, demoClouds } from './plan.ts';
import { insertSamples, insertSystem, isSystemThere } from './queries.ts';
import { pastSamples } from './samples.ts';
import { addSystems, giveCloud } from './systems.ts';

/** The provider's systems, its clients' clouds and a month of who was in; built once. One server was taken away long ago, and nobody has told the portal. */
export async function buildDemoClouds({ db, clock }: Runtime): Promise<void> {
  const cloud = demoCloudAt(DEMO_DOMAIN, db, clock);
  await db.transaction().execute(async (tx) => {
    if (await isSystemThere(tx, `ldaps://dc1.${DEMO_DOMAIN}`)) return;
    const systems = await addSystems(tx, cloud, DEMO_DOMAIN, (name) => name);
    await insertSystem(tx, {
      id: newId(), kind: 'windows_terminals', name: 'TS00 (старый)', directory_id: systems.directoryId,
      settings: JSON.stringify({ host: `ts00.${DEMO_DOMAIN}`, port: 22, user: 'portal', hostKey: null, encoding: 'auto', timeZone: 'Europe/Moscow' }),
    });
    for (const { inn, title, hasUsers, ...client } of demoClouds()) {
      const id = await giveCloud(tx, systems, { inn, name: title, client, hasUsers });
      await insertSamples(tx, id, pastSamples(cloud, client.unit));
    }
  });
}
