import { Building2, ChevronsUpDown } from 'lucide-react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { organizationPhrases } from '../../phrases.ts';
import { switcherPhrases } from '../phrases.ts';
import { shortName } from '../short-name.ts';

export const switcherButtonClass = 'flex min-h-9 min-w-0 items-center gap-2 rounded-control px-2 py-1 transition-colors duration-120 hover:bg-fill touch:min-h-11';

interface SwitcherFaceProps {
  organizations: readonly Organization[];
  chosen: Organization | undefined;
}

/** The inside of the switcher's button: what is shown now. */
export function SwitcherFace({ organizations, chosen }: SwitcherFaceProps) {
  const t = usePhrases(switcherPhrases);
  return (
    <>
      <span className="sr-only">{t.label}:</span>
      {chosen ? <OrganizationFace organization={chosen} /> : <Face name={t.all} short={t.allShort} note={t.count(organizations.length)} />}
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted max-sm:hidden" />
    </>
  );
}

/** Name and INN; on a phone a short name only. */
export function OrganizationFace({ organization }: { organization: Organization }) {
  const words = usePhrases(organizationPhrases);
  return <Face name={organization.name} short={shortName(organization.name)} note={words.innOf(organization.inn)} />;
}

function Face({ name, short, note }: { name: string; short: string; note: string }) {
  return (
    <>
      <Building2 aria-hidden className="size-4.5 shrink-0 text-muted" />
      <span className="min-w-0 text-left">
        <span className="block max-w-72 truncate sm:hidden">{short}</span>
        <span className="block max-w-72 truncate max-sm:hidden">{name}</span>
        <span className="-mt-0.5 block truncate text-xs text-muted tabular-nums max-sm:hidden">{note}</span>
      </span>
    </>
  );
}
