import { abilities, sections, type Ability, type Section } from '#contract/permissions.ts';
import type { Role } from '#contract/organizations.ts';

/** What a member may do in the organisation: an administrator everything, a user what lies in the given sections. */
export function abilitiesOf(member: { readonly role: Role; readonly sections: readonly Section[] }): Ability[] {
  return member.role === 'administrator' ? [...abilities] : sectionsOf(member);
}

/** The sections open to a member. */
export function sectionsOf(member: { readonly role: Role; readonly sections: readonly Section[] }): Section[] {
  return member.role === 'administrator' ? [...sections] : sections.filter((section) => member.sections.includes(section));
}
