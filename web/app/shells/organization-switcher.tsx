import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { showHome } from '#contract/home.ts';
import { listOrganizations } from '#contract/organizations.ts';
import { Switcher } from '#web/features/organizations/switcher/parts/switcher.tsx';
import { useStrangeChoiceDropped } from '#web/features/organizations/switcher/strange-choice.ts';
import { useData } from '#web/lib/query.tsx';

/** The switcher with the organisations that the page knows: those of the home page's own answer are not asked for twice. */
export function OrganizationSwitcher() {
  const [path] = useLocation();
  const atHome = path === '/';
  const home = useData(showHome, { asks: atHome });
  const list = useData(listOrganizations, { asks: !atHome });
  const { organizations } = (atHome ? (home.data ?? list.data) : (list.data ?? home.data)) ?? {};
  const { refetch } = list;
  const askAgain = useCallback(async () => {
    const { isSuccess, data } = await refetch();
    return isSuccess ? data.organizations : undefined;
  }, [refetch]);
  useStrangeChoiceDropped(organizations, askAgain);
  return organizations ? <Switcher organizations={organizations} /> : null;
}
