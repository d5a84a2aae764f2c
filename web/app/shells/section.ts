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

/** A section is current on its own page and on those below it, unless another section stands there. */
export function currentSection(groups: readonly SectionGroup[], path: string): Section | undefined {
  const above = groups.flatMap((group) => group.sections).filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
  return above.toSorted((one, other) => other.href.length - one.href.length)[0];
}
