import { useState } from 'react';
import type { Organization } from '#contract/organizations.ts';

type Named = Pick<Organization, 'id' | 'name'>;

/** The organisation that a page shows alone, and the one that was taken from the viewer while it was shown. */
export interface Access {
  readonly shown: Named | null;
  readonly lost: Named | null;
}

export const noAccess: Access = { shown: null, lost: null };

/** The one organisation in view: the chosen one, or the only one. */
export function organizationInView<T extends Named>(chosen: string | undefined, organizations: readonly T[]): T | null {
  if (chosen !== undefined) return organizations.find((one) => one.id === chosen) ?? null;
  return organizations.length === 1 ? (organizations[0] ?? null) : null;
}

/** Notes that the organisation in view is no longer among the viewer's; that stands until another is chosen. */
export function followAccess(before: Access, chosen: string | undefined, organizations: readonly Named[]): Access {
  const here = organizationInView(chosen, organizations);
  const gone = before.shown !== null && !organizations.some((one) => one.id === before.shown?.id) ? before.shown : null;
  const lost = chosen !== undefined && here ? null : (gone ?? before.lost);
  const shown = lost ? null : here;
  return shown?.id === before.shown?.id && lost?.id === before.lost?.id ? before : { shown, lost };
}

/** What has been taken from the viewer while the page was open; `forget` goes on with what is left. */
export function useAccess(chosen: string | undefined, organizations: readonly Organization[] | undefined): { lost: Named | null; forget: () => void } {
  const [access, setAccess] = useState(noAccess);
  const now = organizations ? followAccess(access, chosen, organizations) : access;
  if (now !== access) setAccess(now);
  return { lost: now.lost, forget: () => setAccess(noAccess) };
}
