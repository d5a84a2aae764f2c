import type { Runtime } from '#kernel/runtime.ts';
import { demoCloudAt } from './adapters.ts';
import { officeDomain } from './office.ts';
import { isSystemThere } from './queries.ts';
import { addSystems, giveCloud } from './systems.ts';

/** A small cloud for a client of whoever tries the portal out. False: the client has it already. */
export async function buildOffice({ db, clock }: Runtime, inn: string): Promise<boolean> {
  const domain = officeDomain(inn);
  const cloud = demoCloudAt(domain, db, clock);
  const [client] = cloud.plan.clients;
  if (!client) throw new Error(`${inn} is no INN`);
  return db.transaction().execute(async (tx) => {
    if (await isSystemThere(tx, `ldaps://dc1.${domain}`)) return false;
    const systems = await addSystems(tx, cloud, domain, (system) => `${system} ${inn}`);
    await giveCloud(tx, systems, { inn, name: 'Офис', client, hasUsers: true });
    return true;
  });
}
