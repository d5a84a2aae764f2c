import type { JobHandler } from '#jobs/registry.ts';
import type { Connections } from './connectors/use-cases/connections.ts';

export { cloudRoutes } from './routes.ts';
export { Connections, type CloudAdapters, type Known, type KnownTerminals } from './connectors/use-cases/connections.ts';

export function cloudJobs(_connections: Connections): JobHandler[] {
  return [];
}
