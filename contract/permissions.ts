import * as z from 'zod/mini';

/** Sections that a user of an organisation is given or refused; an administrator has them all. */
export const sections = ['documents', 'products', 'cloud_users', 'cloud_updates', 'organization_tickets'] as const;
export type Section = (typeof sections)[number];

/** Those that somebody gives to a user; without force while the role is administrator. */
export const chosenSections = z.array(z.enum(sections)).check(z.maxLength(sections.length));

/** What the server says an actor may do in an organisation; the browser only asks. */
export const abilities = [...sections, 'manage_people', 'read_journal'] as const;
export type Ability = (typeof abilities)[number];
