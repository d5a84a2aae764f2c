import { lazy, Suspense, useState } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { useChosenOrganization } from '../../chosen.ts';
import { OrganizationFace, SwitcherFace, switcherButtonClass } from './switcher-face.tsx';

const load = () => import('./switcher-list.tsx');
const SwitcherList = lazy(load);

/**
 * Which organisation the pages show, in the bar; plain text where there is no choice. The list comes
 * when somebody is about to open it; until then a button of the same look stands in its place.
 */
export function Switcher({ organizations }: { organizations: readonly Organization[] }) {
  const { chosen } = useChosenOrganization();
  const [opened, setOpened] = useState(false);
  const [only] = organizations;
  if (!only) return null;
  if (organizations.length === 1) {
    return (
      <div className="flex min-w-0 items-center gap-2 px-2">
        <OrganizationFace organization={only} />
      </div>
    );
  }
  const shown = { organizations, chosen: organizations.find(({ id }) => id === chosen) };
  const fetchAhead = () => void load();
  const face = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={fetchAhead}
      onPointerDown={fetchAhead}
      onFocus={fetchAhead}
      onClick={() => setOpened(true)}
      className={switcherButtonClass}
    >
      <SwitcherFace {...shown} />
    </button>
  );
  if (!opened) return face;
  return (
    <Suspense fallback={face}>
      <SwitcherList {...shown} />
    </Suspense>
  );
}
