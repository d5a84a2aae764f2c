import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { showHome } from '#contract/home.ts';
import { listOrganizations } from '#contract/organizations.ts';
import { useData } from '#web/lib/query.tsx';

/** The viewer's organisations as the page knows them: those of the home page's own answer are not asked for twice. */
export function useKnownOrganizations() {
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
  return { organizations, askAgain };
}
