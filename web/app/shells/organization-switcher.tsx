import { Switcher } from '#web/features/organizations/switcher/parts/switcher.tsx';
import { useStrangeChoiceDropped } from '#web/features/organizations/switcher/strange-choice.ts';
import { useKnownOrganizations } from './known-organizations.ts';

/** The switcher with the organisations that the page knows. */
export function OrganizationSwitcher() {
  const { organizations, askAgain } = useKnownOrganizations();
  useStrangeChoiceDropped(organizations, askAgain);
  return organizations ? <Switcher organizations={organizations} /> : null;
}
