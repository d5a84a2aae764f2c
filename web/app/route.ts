import type { ReactNode } from 'react';
import type { Part } from './part.tsx';
import { matchPath } from './match.ts';

export interface PageProps {
  params: Record<string, string>;
}

/** The frame around a page. Neighbouring pages of one shell keep it. */
export type Shell = Part<{ children: ReactNode }>;

export interface Route {
  /** `/organizations/:organizationId` */
  path: string;
  /** Who may see it: the server sends others to the sign-in page. */
  audience: 'guest' | 'client' | 'staff';
  shell: Shell;
  page: Part<PageProps>;
  /** Reading calls without parameters whose answers the page shows first; the server puts them into it. */
  data: readonly string[];
}

export interface FoundRoute {
  route: Route;
  params: Record<string, string>;
}

export function findRoute(routes: readonly Route[], path: string): FoundRoute | null {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return null;
}
