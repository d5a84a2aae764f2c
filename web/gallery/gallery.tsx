import { part } from '#web/app/part.tsx';
import type { PageProps, Route } from '#web/app/route.ts';
import { start } from '#web/app/start.tsx';

/**
 * All parts of the design system on one page, for looking and for axe. `vite --open /gallery.html`
 * shows it; the build does not know it.
 */
const routes: readonly Route[] = [
  {
    path: '/gallery.html',
    audience: 'client',
    shell: part('app/shells/client-shell.tsx', () => import('#web/app/shells/client-shell.tsx')),
    page: part<PageProps>('gallery/parts.tsx', () => import('./parts.tsx')),
    data: [],
  },
];

void start(routes);
