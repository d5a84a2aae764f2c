import { useId } from 'react';
import { useLocation } from 'wouter';
import { clsx } from 'clsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Anchor } from '#web/ui/link.tsx';
import { appPhrases } from '../phrases.ts';
import { currentSection, type Section, type SectionGroup } from './section.ts';

interface SectionMenuProps {
  groups: readonly SectionGroup[];
  /** What the links carry along. */
  carry: (path: string) => string;
  onFollow?: () => void;
}

/** The sections, in groups. */
export function SectionMenu({ groups, carry, onFollow }: SectionMenuProps) {
  const t = usePhrases(appPhrases);
  const [path] = useLocation();
  const current = currentSection(groups, path);
  return (
    <nav aria-label={t.mainMenu} className="flex flex-col gap-5">
      {groups.map((group) => (
        <Group key={group.title} group={group} carry={carry} current={current} {...(onFollow ? { onFollow } : {})} />
      ))}
    </nav>
  );
}

function Group({ group, carry, current, onFollow }: Omit<SectionMenuProps, 'groups'> & { group: SectionGroup; current: Section | undefined }) {
  const id = useId();
  return (
    <div>
      <p id={id} className="px-2.5 pb-1 text-xs text-muted">
        {group.title}
      </p>
      <ul aria-labelledby={id} className="flex flex-col gap-0.5">
        {group.sections.map((section) => {
          const here = section === current;
          const Icon = section.icon;
          return (
            <li key={section.href}>
              <Anchor
                href={carry(section.href)}
                onClick={onFollow}
                aria-current={here ? 'page' : undefined}
                className={clsx(
                  'flex min-h-9 items-center gap-2.5 rounded-control px-2.5 py-1.5 transition-colors duration-120 touch:min-h-11',
                  here ? 'bg-fill font-medium text-text' : 'text-muted hover:bg-fill hover:text-text',
                )}
              >
                <Icon aria-hidden className={clsx('size-4.5 shrink-0', here && 'text-accent-text')} />
                {section.label}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
