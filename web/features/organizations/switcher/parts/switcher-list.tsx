import { useEffect, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { Check } from 'lucide-react';
import { clsx } from 'clsx';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { controlClass } from '#web/ui/control.ts';
import { useChosenOrganization } from '../../chosen.ts';
import { organizationPhrases } from '../../phrases.ts';
import { switcherPhrases } from '../phrases.ts';
import { SwitcherFace, switcherButtonClass } from './switcher-face.tsx';

/** More than these are searched, not looked through. */
const IN_VIEW = 8;
const ALL = 'all';

interface SwitcherListProps {
  organizations: readonly Organization[];
  chosen: Organization | undefined;
}

/** The button with its list; open as it comes, for it comes when asked for. */
export default function SwitcherList({ organizations, chosen }: SwitcherListProps) {
  const t = usePhrases(switcherPhrases);
  const { choose } = useChosenOrganization();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(true), []); // after the button has the focus: the list gives it back to where it was
  const searched = organizations.length > IN_VIEW;
  const list = (
    <Menu
      aria-label={t.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen?.id ?? ALL]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        choose(key === ALL || key === undefined ? undefined : String(key));
      }}
      renderEmptyState={() => <p className="px-2.5 py-3 text-muted">{t.notFound}</p>}
      className="min-h-0 overflow-y-auto p-1.5 outline-none"
    >
      <MenuItem id={ALL} textValue={t.all} className={itemClass}>
        {({ isSelected }) => <Row name={t.all} note={t.count(organizations.length)} chosen={isSelected} />}
      </MenuItem>
      {organizations.map((organization) => (
        <MenuItem key={organization.id} id={organization.id} textValue={`${organization.name} ${organization.inn}`} className={itemClass}>
          {({ isSelected }) => <OrganizationRow organization={organization} chosen={isSelected} />}
        </MenuItem>
      ))}
    </Menu>
  );
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton autoFocus className={switcherButtonClass}>
        <SwitcherFace organizations={organizations} chosen={chosen} />
      </AriaButton>
      <Popover placement="bottom start" offset={6} className="z-30 flex w-90 flex-col max-w-[calc(100vw-1rem)] rounded-card bg-raised shadow-float outline-none entering:animate-appear">
        {searched ? (
          <Autocomplete filter={contains}>
            <SearchField aria-label={t.search} autoFocus className="px-1.5 pt-1.5">
              <Input placeholder={t.search} className={clsx(controlClass, '[&::-webkit-search-cancel-button]:hidden')} />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </MenuTrigger>
  );
}

const itemClass = 'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2.5 py-1.5 outline-none focus:bg-fill hover:bg-fill data-focused:bg-fill';

function OrganizationRow({ organization, chosen }: { organization: Organization; chosen: boolean }) {
  const words = usePhrases(organizationPhrases);
  return <Row name={organization.name} note={`${words.innOf(organization.inn)} · ${words.roles[organization.role]}`} chosen={chosen} />;
}

function Row({ name, note, chosen }: { name: string; note: string; chosen: boolean }) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block wrap-break-word">{name}</span>
        <span className="block text-sm text-muted tabular-nums">{note}</span>
      </span>
      {chosen && <Check aria-hidden className="size-4 shrink-0 text-accent-text" />}
    </>
  );
}
