import { createSimulatedDirectory } from '#connectors/directory/simulated.ts';
import { createSimulatedCluster } from '#connectors/infobase-cluster/simulated.ts';
import { SimulatedCloud } from '#connectors/simulated-cloud/cloud.ts';
import { createSimulatedTerminalServer } from '#connectors/terminal-servers/simulated.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db.ts';
import type { CloudAdapters } from '#modules/cloud/index.ts';
import { planAt } from './plan.ts';
import { changeDeeds, readDeeds } from './queries.ts';

/** The stand-in at a domain; what is done to it lies in the database, where every process finds it. */
export function demoCloudAt(domain: string, db: Db, clock: Clock): SimulatedCloud {
  return new SimulatedCloud(planAt(domain), clock, { read: () => readDeeds(db, domain), change: (change) => changeDeeds(db, domain, change) });
}

/** Systems that are marked as a stand-in are played; `real` talks to all others. Never part of a portal in production. */
export function withDemoClouds(real: CloudAdapters, db: Db, clock: Clock): CloudAdapters {
  const clouds = new Map<string, SimulatedCloud>();
  const at = (domain: string) => {
    const cloud = clouds.get(domain) ?? demoCloudAt(domain, db, clock);
    clouds.set(domain, cloud);
    return cloud;
  };
  return {
    ...real,
    directory: (known) => (known.isSimulated ? createSimulatedDirectory(at(placeOf(known.settings.url).domain)) : real.directory(known)),
    terminals(known) {
      if (!known.isSimulated) return real.terminals(known);
      const { host, domain } = placeOf(known.settings.host);
      return createSimulatedTerminalServer(at(domain), host.toUpperCase());
    },
    cluster: (known) => (known.isSimulated ? createSimulatedCluster(at(placeOf(known.settings.ras).domain)) : real.cluster(known)),
  };
}

/** `ldaps://dc1.cloud.example:636`: host `dc1` of the domain `cloud.example`. */
function placeOf(address: string): { readonly host: string; readonly domain: string } {
  const [host = '', ...domain] = address.toLowerCase().replace(/^\w+:\/\//, '').replace(/:\d+$/, '').split('.');
  return { host, domain: domain.join('.') };
}
