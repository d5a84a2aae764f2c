import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { positions, roles } from './organizations.ts';
import { pageOf, pageQuery } from './paging.ts';
import { chosenSections, sections } from './permissions.ts';

/** What the actor may do with a member; what is missing and would be expected says why in `blocked`. */
export const memberActions = ['make_user', 'make_administrator', 'change_position', 'change_sections', 'remove', 'leave'] as const;
export type MemberAction = (typeof memberActions)[number];

/** Why a member can be neither demoted nor removed (nor leave) now. */
export const memberBlocks = ['last_administrator', 'protected'] as const;
export type MemberBlock = (typeof memberBlocks)[number];

/** Contacts, sections and the last sign-in are for administrators (and the person): null for others. */
export const member = z.object({
  organizationId: z.uuid(),
  organizationName: z.string(),
  organizationInn: z.string(),
  userId: z.uuid(),
  name: z.string(), // «Кузнецова Анна Петровна»
  isYou: z.boolean(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  position: z.enum(positions),
  role: z.enum(roles),
  sections: z.nullable(z.array(z.enum(sections))),
  joinedAt: z.iso.datetime(),
  /** Who invited or admitted them; null where moderation did. */
  admittedBy: z.nullable(z.object({ name: z.string(), isStaff: z.boolean() })),
  lastSignedInAt: z.nullable(z.iso.datetime()),
  actions: z.array(z.enum(memberActions)),
  blocked: z.nullable(z.object({ why: z.enum(memberBlocks), until: z.nullable(z.iso.datetime()) })),
});
export type Member = z.output<typeof member>;

export const memberSorts = ['name', 'joined', 'signed_in'] as const;
export type MemberSort = (typeof memberSorts)[number];

/** Manual, 6: «Список сотрудников», of one organisation or of all of the actor's. */
export const listMembers = endpoint({
  method: 'GET', path: '/api/members', audience: 'client',
  query: z.object({
    ...pageQuery,
    organization: z.optional(z.uuid()),
    search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    role: z.optional(z.enum(roles)),
    /** `name` rises; `joined` and `signed_in` show the newest first. */
    sort: z._default(z.enum(memberSorts), 'name'),
  }),
  output: z.object({ ...pageOf(member).shape, total: z.number(), mayInvite: z.boolean() }),
  errors: [],
});

const memberParams = z.object({ organizationId: z.uuid(), userId: z.uuid() });

/** `sections` go with the new role or position; left out, they stay as they were. */
export const changeMemberRole = endpoint({
  method: 'PUT', path: '/api/organizations/:organizationId/members/:userId/role', audience: 'client',
  params: memberParams,
  body: z.object({ role: z.enum(roles), sections: z.optional(chosenSections) }),
  output: member,
  errors: ['forbidden', 'not_member', 'last_administrator', 'member_protected'],
});
export const changeMemberPosition = endpoint({
  method: 'PUT', path: '/api/organizations/:organizationId/members/:userId/position', audience: 'client',
  params: memberParams,
  body: z.object({ position: z.enum(positions, 'required'), sections: z.optional(chosenSections) }),
  output: member,
  errors: ['forbidden', 'not_member'],
});
export const changeMemberSections = endpoint({
  method: 'PUT', path: '/api/organizations/:organizationId/members/:userId/sections', audience: 'client',
  params: memberParams,
  body: z.object({ sections: chosenSections }),
  output: member,
  errors: ['forbidden', 'not_member'],
});
/** Manual, 6.2: «Удалить из организации». Open invitations of the removed one end with it. */
export const removeMember = endpoint({
  method: 'DELETE', path: '/api/organizations/:organizationId/members/:userId', audience: 'client',
  params: memberParams,
  output: z.object({ revokedInvitations: z.number() }),
  errors: ['forbidden', 'not_member', 'last_administrator', 'member_protected'],
});
