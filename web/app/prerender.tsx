import { renderToString } from 'react-dom/server';
import type { Boot } from '#web/lib/boot.ts';
import { App } from './app.tsx';
import { clientRoutes } from './client-routes.ts';
import { findRoute, type Route } from './route.ts';
import { skeletonOf } from './page-frame.tsx';
import { staffRoutes } from './staff-routes.ts';

/** What stands in the prerendered pages where the server puts the provider's own. */
const provider = { name: '%PROVIDER_NAME%', supportEmail: '%SUPPORT_EMAIL%', supportPhone: null };

/** Guests choose no sections. */
const noDefaults = { director: [], accountant: [], system_administrator: [], employee: [] };

/** A guest's page as HTML, before anything of it is alive. */
export async function renderGuestPage(path: string, locale: Boot['locale']): Promise<string> {
  const found = findRoute(clientRoutes, path);
  if (!found) throw new Error(`No page at ${path}`);
  await Promise.all([found.route.shell.preload(), found.route.page.preload()]);
  const boot: Boot = { locale, theme: 'system', provider, outbox: false, sectionsOf: noDefaults, viewer: null, staff: null, data: {} };
  return renderToString(<App boot={boot} routes={clientRoutes} path={path} />);
}

export { skeletonOf };

export interface RouteFacts {
  path: string;
  audience: Route['audience'];
  sources: string[];
  data: readonly string[];
}

/** The route tables without their code, for the server. */
export function routeFacts(side: 'client' | 'staff'): RouteFacts[] {
  const routes = side === 'client' ? clientRoutes : staffRoutes;
  return routes.map(({ path, audience, shell, page, data }) => ({ path, audience, sources: [shell.source, page.source], data }));
}
