import { sections, type Section } from '#contract/permissions.ts';

/** The sections whose boxes are ticked, out of a form's values (`sections.documents: true`). */
export function tickedSections(values: Record<string, unknown>): Section[] {
  const boxes = values['sections'];
  if (typeof boxes !== 'object' || boxes === null) return [];
  const ticked = new Map(Object.entries(boxes));
  return sections.filter((section) => ticked.get(section) === true);
}

/** A form's values with the ticked sections as the contract's list. */
export function withSections(values: Record<string, unknown>): Record<string, unknown> {
  return { ...values, sections: tickedSections(values) };
}

/** The same sections, in whatever order. */
export function sameSections(one: readonly Section[], other: readonly Section[]): boolean {
  return one.length === other.length && one.every((section) => other.includes(section));
}

/** The sections after a box was ticked or cleared, in their usual order. */
export function afterTick(before: readonly Section[], section: Section, ticked: boolean): Section[] {
  return sections.filter((one) => (one === section ? ticked : before.includes(one)));
}
