import { listOrganizations, type Organization } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import { useData } from '#web/lib/query.tsx';
import { useChosenOrganization } from './chosen.ts';

/** An administrator may open or close a section meanwhile. */
const REFRESH_MS = 30_000;

/** The viewer's organisations, and those of them that the page shows: the chosen one, or all. */
export function useOrganizationsInView() {
  const { chosen } = useChosenOrganization();
  const query = useData(listOrganizations, { refreshEvery: REFRESH_MS });
  const inView = query.data?.organizations.filter((one) => chosen === undefined || one.id === chosen) ?? [];
  return { query, chosen, inView };
}

/** Those in which the section is open to the viewer. */
export function withSection(organizations: readonly Organization[], section: Section): Organization[] {
  return organizations.filter((one) => one.abilities.includes(section));
}

/** Those that the viewer administers. */
export function administeredOf(organizations: readonly Organization[]): Organization[] {
  return organizations.filter((one) => one.role === 'administrator');
}
