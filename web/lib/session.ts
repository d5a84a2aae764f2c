import type { signOut, Viewer } from '#contract/accounts.ts';
import type { staffSignOut } from '#contract/staff.ts';
import { call } from './api.ts';
import { useBoot } from './boot-context.tsx';
import { signal, useSignal } from './signal.ts';

type PersonName = Pick<Viewer, 'firstName' | 'lastName'>;

const newName = signal<PersonName | null>(null);

/** The signed-in client; for pages within the client's shell only. */
export function useViewer(): Viewer {
  const { viewer } = useBoot();
  const renamed = useSignal(newName, null);
  if (!viewer) throw new Error('useViewer stands outside a signed-in page');
  return renamed ? { ...viewer, ...renamed } : viewer;
}

/** The client has another name since the page came. */
export function viewerRenamed({ firstName, lastName }: PersonName): void {
  newName.set({ firstName, lastName });
}

/** The signed-in member of the staff; for pages within the staff's shell only. */
export function useStaff() {
  const { staff } = useBoot();
  if (!staff) throw new Error('useStaff stands outside a signed-in page');
  return staff;
}

/** Ends the session and leaves by a full load, so that nothing of it stays in memory. */
export async function leave(how: typeof signOut | typeof staffSignOut, to: '/sign-in' | '/staff/sign-in'): Promise<void> {
  await call(how);
  location.assign(to);
}

/**
 * Enters by a full load after signing in: the page comes with its first data. Done when this page is
 * left, so that what called it stays under way till then.
 */
export function enter(fallback: '/' | '/invitation' | '/staff'): Promise<void> {
  const next = new URLSearchParams(location.search).get('next');
  // What stands behind `#` the server never sees; the browser keeps it on the way to the sign-in page.
  location.assign(ownTarget(next === null ? null : next + location.hash, location.origin, fallback));
  return new Promise((left) => addEventListener('pagehide', () => left(), { once: true }));
}

/** Where `next` leads, as a whole address: a path alone could begin with `//` and lead to another site. */
export function ownTarget(next: string | null, origin: string, fallback: string): string {
  const home = new URL(fallback, origin).href;
  if (next === null || !URL.canParse(next, origin)) return home;
  const target = new URL(next, origin);
  return target.origin === origin ? target.href : home;
}
