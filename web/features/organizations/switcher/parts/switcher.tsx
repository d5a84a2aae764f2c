import type { Organization } from '#contract/organizations.ts';
import { late } from '#web/ui/late.tsx';
import { Later } from '#web/ui/later.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { OrganizationFace, SwitcherFace, switcherButtonClass } from './switcher-face.tsx';

const SwitcherList = late(() => import('./switcher-list.tsx'));

/** Which organisation the pages show, in the bar; plain text where there is no choice. */
export function Switcher({ organizations }: { organizations: readonly Organization[] }) {
  const { chosen } = useChosenOrganization();
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
  return (
    <Later
      preload={SwitcherList.preload}
      button={(opener) => (
        <button type="button" {...opener} className={switcherButtonClass}>
          <SwitcherFace {...shown} />
        </button>
      )}
    >
      <SwitcherList {...shown} />
    </Later>
  );
}
