import type { Route } from './route.ts';

/** The provider's side: every page that its files can show. */
export const staffRoutes: readonly Route[] = [];
