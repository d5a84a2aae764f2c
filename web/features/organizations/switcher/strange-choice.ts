import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressFor, chosenIn, namesOrganization } from '../chosen.ts';

interface Own {
  readonly id: string;
}

/**
 * Takes an organisation that is not among one's own out of the address, so that all are shown. Asks
 * once more before: it may have been added a moment ago.
 */
export function useStrangeChoiceDropped(organizations: readonly Own[] | undefined, askAgain: () => Promise<readonly Own[] | undefined>): void {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const chosen = chosenIn(search);
  const strange = organizations !== undefined && namesOrganization(search) && !isAmong(organizations, chosen);
  useEffect(() => {
    if (!strange) return undefined;
    let left = false;
    void askAgain().then((now) => {
      if (!left && now && !isAmong(now, chosen)) navigate(addressFor(path, search, undefined), { replace: true });
    });
    return () => {
      left = true;
    };
  }, [strange, chosen, path, search, askAgain, navigate]);
}

function isAmong(organizations: readonly Own[], id: string | undefined): boolean {
  return organizations.some((one) => one.id === id);
}
