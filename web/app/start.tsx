import '#web/ui/styles.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { readBoot } from '#web/lib/boot.ts';
import { watchConnection } from '#web/lib/connection.ts';
import { App } from './app.tsx';
import { findRoute, type Route } from './route.ts';

/** Brings the page to life: fetches the first page's files, then shows it over the skeleton or the prerendered page. */
export async function start(routes: readonly Route[]): Promise<void> {
  // Our content security policy forbids `eval`; without this the library would try it and be reported.
  z.config({ jitless: true });
  const boot = readBoot();
  watchConnection();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page holds no root');
  const found = findRoute(routes, location.pathname);
  // A failure shows itself again when the page is rendered, inside its boundary.
  if (found) await Promise.all([found.route.shell.preload(), found.route.page.preload()]).catch(() => undefined);
  const app = <App boot={boot} routes={routes} />;
  if (root.dataset['prerendered'] === location.pathname) {
    hydrateRoot(root, app);
  } else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
}
