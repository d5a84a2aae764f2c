import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Anchor } from './link.tsx';

export interface TabLink {
  href: string;
  label: ReactNode;
  current: boolean;
}

/** The current view may stand beyond the edge of a narrow screen. */
function intoView(tab: HTMLAnchorElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Views of one list, each with an address of its own; on a narrow screen the row scrolls. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              ref={tab.current ? intoView : undefined}
              className={clsx(
                'flex min-h-10 items-center gap-2 border-b-2 px-3 whitespace-nowrap transition-colors duration-120 focus-visible:-outline-offset-2 touch:min-h-11',
                tab.current ? 'border-accent-text font-medium text-text' : 'border-transparent text-muted hover:text-text',
              )}
            >
              {tab.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
