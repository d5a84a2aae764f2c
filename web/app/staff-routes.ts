import { part } from './part.tsx';
import type { PageProps, Route } from './route.ts';

const auth = part('app/shells/auth-shell.tsx', () => import('./shells/auth-shell.tsx'));
const staff = part('app/shells/staff-shell.tsx', () => import('./shells/staff-shell.tsx'));

/** The provider's side: every page that its files can show. */
export const staffRoutes: readonly Route[] = [
  {
    path: '/staff/sign-in',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/staff-sign-in.tsx', () => import('./pages/staff-sign-in.tsx')),
    data: [],
  },
  {
    path: '/staff',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-claims.tsx', () => import('./pages/staff-claims.tsx')),
    data: [],
  },
  {
    path: '/staff/claims/:claimId',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-claim.tsx', () => import('./pages/staff-claim.tsx')),
    data: [],
  },
  {
    path: '/staff/additions',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-additions.tsx', () => import('./pages/staff-additions.tsx')),
    data: [],
  },
  {
    path: '/staff/renewals',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-renewals.tsx', () => import('./pages/staff-renewals.tsx')),
    data: [],
  },
  {
    path: '/staff/cloud-requests',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-cloud-requests.tsx', () => import('./pages/staff-cloud-requests.tsx')),
    data: [],
  },
  {
    path: '/staff/clients',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-clients.tsx', () => import('./pages/staff-clients.tsx')),
    data: [],
  },
  {
    path: '/staff/clients/:inn',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-client.tsx', () => import('./pages/staff-client.tsx')),
    data: [],
  },
  {
    path: '/staff/connectors',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-connectors.tsx', () => import('./pages/staff-connectors.tsx')),
    data: [],
  },
  {
    path: '/staff/deliveries',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-deliveries.tsx', () => import('./pages/staff-deliveries.tsx')),
    data: ['/api/staff/deliveries'],
  },
  {
    path: '/staff/exchange',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-exchange.tsx', () => import('./pages/staff-exchange.tsx')),
    data: ['/api/staff/back-office'],
  },
  {
    path: '/staff/exchange/readings/:readingId',
    audience: 'staff',
    shell: staff,
    page: part<PageProps>('app/pages/staff-exchange-reading.tsx', () => import('./pages/staff-exchange-reading.tsx')),
    data: [],
  },
];
