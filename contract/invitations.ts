import * as z from 'zod/mini';
import { emailAddress } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { positions, roles } from './organizations.ts';
import { pageOf, pageQuery } from './paging.ts';
import { chosenSections, sections } from './permissions.ts';

export const invitationStates = ['sent', 'opened', 'accepted', 'declined', 'expired', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How far the letter is: on its way, handed to the mail server, or not to be delivered. */
export const letterStates = ['waiting', 'sent', 'failed'] as const;

/** At most so many addresses at once. */
export const MOST_INVITED_AT_ONCE = 200;

const invitedTo = z.object({ id: z.uuid(), name: z.string(), inn: z.string() });

export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  organizations: z.array(invitedTo),
  position: z.enum(positions),
  role: z.enum(roles),
  sections: z.array(z.enum(sections)),
  anyAccount: z.boolean(),
  invitedBy: z.object({ name: z.string(), isStaff: z.boolean() }),
  state: z.enum(invitationStates),
  letter: z.enum(letterStates),
  sentAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Somebody behind the dead link asked for a new one. */
  renewalAskedAt: z.nullable(z.iso.datetime()),
  acceptedBy: z.nullable(z.string()),
  actions: z.array(z.enum(['resend', 'copy_link', 'revoke'])),
});
export type Invitation = z.output<typeof invitation>;

/** Invitations of the organisations that the actor administers, newest first. */
export const listInvitations = endpoint({
  method: 'GET', path: '/api/invitations', audience: 'client',
  query: z.object({ ...pageQuery, organization: z.optional(z.uuid()), open: z.optional(z.enum(['true'])) }),
  output: pageOf(invitation),
  errors: [],
});

/** What came of one address. */
export const inviteResults = ['sent', 'email_invalid', 'already_member', 'already_invited', 'repeated', 'limit'] as const;
export type InviteResult = (typeof inviteResults)[number];

/** Manual, 6.2: «Пригласить сотрудника», one or many. */
export const inviteMembers = endpoint({
  method: 'POST', path: '/api/organizations/:organizationId/invitations', audience: 'client',
  params: z.object({ organizationId: z.uuid() }),
  body: z.object({
    /** As typed; each answered by its own result. */
    emails: z.array(z.string().check(z.trim(), z.maxLength(300, 'too_long'))).check(z.minLength(1, 'required'), z.maxLength(MOST_INVITED_AT_ONCE, 'too_many')),
    position: z.enum(positions, 'required'),
    role: z.enum(roles),
    sections: chosenSections,
    message: z.string().check(z.trim(), z.maxLength(1000, 'too_long')),
    anyAccount: z.boolean(),
  }),
  output: z.object({
    results: z.array(z.object({ email: z.string(), result: z.enum(inviteResults), invitationId: z.nullable(z.uuid()) })),
    /** How many more may go out today. */
    leftToday: z.number(),
  }),
  errors: ['forbidden'],
});

// What an inviter does with an invitation is the same for an administrator and for the staff.

const params = z.object({ invitationId: z.uuid() });
/** A new letter with a new link; links before it end, and the days begin anew. Also for an expired one. */
const resending = { method: 'POST', params, output: invitation, errors: ['invitation_settled', 'already_invited', 'too_many_requests'] } as const;
/** One more link of the same invitation, to be handed over in another way; shown this once. */
const copying = { method: 'POST', params, output: z.object({ url: z.string() }), errors: ['invitation_settled', 'too_many_requests'] } as const;
const revoking = { method: 'DELETE', params, output: invitation, errors: ['invitation_settled'] } as const;

export const resendInvitation = endpoint({ ...resending, path: '/api/invitations/:invitationId/letter', audience: 'client' });
export const copyInvitationLink = endpoint({ ...copying, path: '/api/invitations/:invitationId/link', audience: 'client' });
export const revokeInvitation = endpoint({ ...revoking, path: '/api/invitations/:invitationId', audience: 'client' });

export const resendStaffInvitation = endpoint({ ...resending, path: '/api/staff/invitations/:invitationId/letter', audience: 'staff' });
export const copyStaffInvitationLink = endpoint({ ...copying, path: '/api/staff/invitations/:invitationId/link', audience: 'staff' });
export const revokeStaffInvitation = endpoint({ ...revoking, path: '/api/staff/invitations/:invitationId', audience: 'staff' });

// Behind the link. The token travels in bodies only.

const token = z.object({ token: z.string().check(z.minLength(1), z.maxLength(100)) });

/** What the page behind the link shows; opening counts only here, never by a link that is merely fetched. */
export const openInvitation = endpoint({
  method: 'POST', path: '/api/invitation', audience: 'guest',
  body: token,
  output: z.extend(z.pick(invitation, { state: true, organizations: true, invitedBy: true, position: true, role: true, sections: true, email: true, anyAccount: true, endsAt: true }), {
    message: z.nullable(z.string()),
  }),
  errors: ['invitation_gone', 'too_many_requests'],
});
/** Accepting twice gives one membership and the same answer. */
export const acceptInvitation = endpoint({
  method: 'POST', path: '/api/invitation/acceptance', audience: 'client',
  body: token,
  output: z.object({ organizations: z.array(invitedTo) }),
  errors: ['invitation_gone', 'invitation_other_account', 'invitation_settled'],
});
export const declineInvitation = endpoint({
  method: 'POST', path: '/api/invitation/refusal', audience: 'guest',
  body: token,
  output: z.object({}),
  errors: ['invitation_gone', 'invitation_settled', 'too_many_requests'],
});
/** Asks the inviter for a new link; for one that has ended, or to be sent to another address. */
export const askForInvitation = endpoint({
  method: 'POST', path: '/api/invitation/renewal-request', audience: 'guest',
  body: z.object({ ...token.shape, note: z.string().check(z.trim(), z.maxLength(500, 'too_long')) }),
  output: z.object({}),
  errors: ['invitation_gone', 'too_many_requests'],
});

// The provider's side.

const staffClientLine = {
  inn: z.string(),
  name: z.string(),
  /** False for an organisation that was approved without a card in the client base. */
  inClientBase: z.boolean(),
  managerName: z.nullable(z.string()),
  members: z.number(),
  /** When its organisation appeared in the portal; null where it has none. */
  inPortalSince: z.nullable(z.iso.datetime()),
};

/** A client, with what decides whom to invite. */
export const staffClient = z.object({
  ...staffClientLine,
  /** `photo`: its address for staff; null: there is none. */
  manager: z.nullable(z.object({ id: z.uuid(), name: z.string(), photo: z.nullable(z.string()) })),
  kpp: z.nullable(z.string()),
  /** `clients`: every client in whose card this e-mail stands, this one included; empty without an e-mail. */
  contacts: z.array(z.object({ name: z.string(), email: z.nullable(z.string()), phone: z.nullable(z.string()), position: z.nullable(z.string()), clients: z.array(z.object({ inn: z.string(), name: z.string() })) })),
  administrators: z.array(z.object({ name: z.string(), lastSignedInAt: z.nullable(z.iso.datetime()) })),
  invitations: z.array(invitation),
  mayInvite: z.boolean(),
});
export const listStaffClients = endpoint({
  method: 'GET', path: '/api/staff/clients', audience: 'staff',
  query: z.object({ ...pageQuery, search: z.optional(z.string().check(z.trim(), z.maxLength(100))) }),
  output: pageOf(z.object({ ...staffClientLine, administrators: z.number() })),
  errors: [],
});
export const showStaffClient = endpoint({
  method: 'GET', path: '/api/staff/clients/:inn', audience: 'staff',
  params: z.object({ inn: z.string().check(z.regex(/^\d{10}(\d{2})?$/)) }),
  output: staffClient,
  errors: [],
});
/** Manual, 6.1: the invitation letter of the manager. The invitee becomes administrator. */
export const inviteContact = endpoint({
  method: 'POST', path: '/api/staff/invitations', audience: 'staff',
  body: z.object({
    email: emailAddress,
    inns: z.array(z.string().check(z.maxLength(12))).check(z.minLength(1, 'required'), z.maxLength(100, 'too_many')),
    position: z.enum(positions, 'required'),
    message: z.string().check(z.trim(), z.maxLength(1000, 'too_long')),
  }),
  output: invitation,
  errors: ['already_invited', 'already_member', 'too_many_requests'],
});
