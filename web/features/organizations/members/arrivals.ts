import { useEffect, useRef } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { memberPhrases } from './phrases.ts';

/** The organisations that an earlier answer did not hold. */
export function arrivals<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Set(before.map((one) => one.id));
  return now.filter((one) => !known.has(one.id));
}

/** Tells of an organisation that was added while the page was open. */
export function useArrivals(organizations: readonly Organization[] | undefined): void {
  const t = usePhrases(memberPhrases);
  const before = useRef(organizations);
  useEffect(() => {
    if (!organizations) return;
    for (const { name } of before.current ? arrivals(before.current, organizations) : []) confirmDone(t.arrived(name));
    before.current = organizations;
  }, [organizations, t]);
}
