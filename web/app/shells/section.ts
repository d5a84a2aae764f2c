import type { LucideIcon } from 'lucide-react';

/** One entry of the left menu. */
export interface Section {
  href: string;
  label: string;
  icon: LucideIcon;
}

export interface SectionGroup {
  title: string;
  sections: readonly Section[];
}

/** A section is current on its own page and on those below it; the first page only on itself. */
export function isCurrent(section: Section, path: string): boolean {
  return path === section.href || (section.href !== '/' && path.startsWith(`${section.href}/`));
}
