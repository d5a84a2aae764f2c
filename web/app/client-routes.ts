import { part } from './part.tsx';
import type { PageProps, Route } from './route.ts';

const auth = part('app/shells/auth-shell.tsx', () => import('./shells/auth-shell.tsx'));
const reading = part('app/shells/reading-shell.tsx', () => import('./shells/reading-shell.tsx'));
const client = part('app/shells/client-shell.tsx', () => import('./shells/client-shell.tsx'));

/** The client's portal: every page that its files can show. */
export const clientRoutes: readonly Route[] = [
  {
    path: '/sign-in',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/sign-in.tsx', () => import('./pages/sign-in.tsx')),
    data: [],
  },
  {
    path: '/registration',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/registration.tsx', () => import('./pages/registration.tsx')),
    data: ['/api/consents/personal-data'],
  },
  {
    path: '/recovery',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/recovery.tsx', () => import('./pages/recovery.tsx')),
    data: [],
  },
  {
    path: '/confirm-email',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/confirm-email.tsx', () => import('./pages/confirm-email.tsx')),
    data: [],
  },
  {
    path: '/invitation',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/invitation.tsx', () => import('./pages/invitation.tsx')),
    data: [],
  },
  {
    path: '/bill-recipient',
    audience: 'guest',
    shell: auth,
    page: part<PageProps>('app/pages/bill-recipient.tsx', () => import('./pages/bill-recipient.tsx')),
    data: [],
  },
  {
    path: '/consent',
    audience: 'guest',
    shell: reading,
    page: part<PageProps>('app/pages/consent.tsx', () => import('./pages/consent.tsx')),
    data: ['/api/consents/personal-data'],
  },
  {
    path: '/outbox',
    audience: 'guest',
    shell: reading,
    page: part<PageProps>('app/pages/outbox.tsx', () => import('./pages/outbox.tsx')),
    data: [],
  },
  {
    path: '/',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/home.tsx', () => import('./pages/home.tsx')),
    data: ['/api/home'],
  },
  {
    path: '/products',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/products.tsx', () => import('./pages/products.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/contacts',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/contacts.tsx', () => import('./pages/contacts.tsx')),
    data: ['/api/organizations', '/api/contacts'],
  },
  {
    path: '/organizations',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/organizations.tsx', () => import('./pages/organizations.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/organizations/new',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/add-organization.tsx', () => import('./pages/add-organization.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/employees',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/employees.tsx', () => import('./pages/employees.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/employees/invitations',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/invitations.tsx', () => import('./pages/invitations.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/employees/requests',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/join-requests.tsx', () => import('./pages/join-requests.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/journal',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/journal.tsx', () => import('./pages/journal.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/documents',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/documents.tsx', () => import('./pages/documents.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/documents/reconciliation',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/reconciliation.tsx', () => import('./pages/reconciliation.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/documents/recipients',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/bill-recipients.tsx', () => import('./pages/bill-recipients.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/cloud/users',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/cloud-users.tsx', () => import('./pages/cloud-users.tsx')),
    data: ['/api/organizations'],
  },
  {
    path: '/profile',
    audience: 'client',
    shell: client,
    page: part<PageProps>('app/pages/profile.tsx', () => import('./pages/profile.tsx')),
    data: ['/api/profile', '/api/organizations'],
  },
];
