import { useId } from 'react';
import { useLocation } from 'wouter';
import { clsx } from 'clsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Anchor } from '#web/ui/link.tsx';
import { appPhrases } from '../phrases.ts';
import { isCurrent, type SectionGroup } from './section.ts';

/** The sections, in groups. */
export function SectionMenu({ groups, onFollow }: { groups: readonly SectionGroup[]; onFollow?: () => void }) {
  const t = usePhrases(appPhrases);
  return (
    <nav aria-label={t.mainMenu} className="flex flex-col gap-5">
      {groups.map((group) => (
        <Group key={group.title} group={group} {...(onFollow ? { onFollow } : {})} />
      ))}
    </nav>
  );
}

function Group({ group, onFollow }: { group: SectionGroup; onFollow?: () => void }) {
  const id = useId();
  const [path] = useLocation();
  return (
    <div>
      <p id={id} className="px-2.5 pb-1 text-xs text-muted">
        {group.title}
      </p>
      <ul aria-labelledby={id} className="flex flex-col gap-0.5">
        {group.sections.map((section) => {
          const current = isCurrent(section, path);
          const Icon = section.icon;
          return (
            <li key={section.href}>
              <Anchor
                href={section.href}
                onClick={onFollow}
                aria-current={current ? 'page' : undefined}
                className={clsx(
                  'flex min-h-9 items-center gap-2.5 rounded-control px-2.5 py-1.5 transition-colors duration-120 touch:min-h-11',
                  current ? 'bg-fill font-medium text-text' : 'text-muted hover:bg-fill hover:text-text',
                )}
              >
                <Icon aria-hidden className={clsx('size-4.5 shrink-0', current && 'text-accent-text')} />
                {section.label}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
