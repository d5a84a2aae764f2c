import { part } from './part.tsx';
import type { PageProps, Route } from './route.ts';

const auth = part('app/shells/auth-shell.tsx', () => import('./shells/auth-shell.tsx'));

/** The client's portal: every page that its files can show. */
export const clientRoutes: readonly Route[] = [
  {
    path: '/sign-in',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/sign-in.tsx', () => import('./pages/sign-in.tsx')),
    data: [],
  },
];
