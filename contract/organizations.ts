import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { innProblem, organizationTypes } from './inn.ts';
import { pageOf, pageQuery } from './paging.ts';
import { abilities, sections } from './permissions.ts';

export const positions = ['director', 'accountant', 'system_administrator', 'employee'] as const;
export type Position = (typeof positions)[number];

export const roles = ['administrator', 'user'] as const;
export type Role = (typeof roles)[number];

/** What a person says when adding an organisation (manual, 2 step 3 and 5). */
export const organizationToClaim = z
  .object({
    type: z.enum(organizationTypes, 'required'),
    inn: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(20, 'inn_length')),
    position: z.enum(positions, 'required'),
  })
  .check((payload) => {
    const problem = innProblem(payload.value.inn, payload.value.type);
    if (problem) payload.issues.push({ code: 'custom', path: ['inn'], message: problem, input: payload.value.inn });
  });

/**
 * A claim's life as the claimant sees it. Whether the provider knows the INN is never visible: an INN
 * is public, and the portal must not tell who is a client.
 */
export const claimStates = ['checking', 'manual', 'question', 'administrators', 'approved', 'rejected', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

export const companyStatuses = ['active', 'liquidating', 'liquidated', 'bankrupt', 'reorganizing'] as const;
export type CompanyStatus = (typeof companyStatuses)[number];

/** What the state's register says of an INN; null where it was not asked or did not answer. */
export const company = z.object({
  name: z.string(),
  kpp: z.nullable(z.string()),
  ogrn: z.nullable(z.string()),
  address: z.nullable(z.string()),
  head: z.nullable(z.object({ name: z.string(), post: z.nullable(z.string()) })),
  status: z.enum(companyStatuses),
});
export type Company = z.output<typeof company>;

export const claim = z.object({
  id: z.uuid(),
  inn: z.string(),
  type: z.enum(organizationTypes),
  position: z.enum(positions),
  state: z.enum(claimStates),
  createdAt: z.iso.datetime(),
  /** When the provider promised to decide; with `manual` only. */
  promisedBy: z.nullable(z.iso.datetime()),
  /** Why it was rejected, or what the provider asks; with `rejected` and `question` only. */
  message: z.nullable(z.string()),
  company: z.nullable(company),
  /** With `administrators`: nobody has answered for so long that the manual's other ways are open (6.1). */
  overdue: z.boolean(),
  managerAskedAt: z.nullable(z.iso.datetime()),
});
export type Claim = z.output<typeof claim>;

export const organization = z.object({
  id: z.uuid(),
  inn: z.string(),
  name: z.string(),
  type: z.enum(organizationTypes),
  role: z.enum(roles),
  position: z.enum(positions),
  joinedAt: z.iso.datetime(),
  members: z.number(),
  sections: z.array(z.enum(sections)),
  abilities: z.array(z.enum(abilities)),
  company: z.nullable(company),
});
export type Organization = z.output<typeof organization>;

/** What an administrator must know or do about an organisation now. */
export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join_requests'), organizationId: z.uuid(), organizationName: z.string(), count: z.number() }),
  /** The provider invited somebody to administer the organisation (6.1); `acceptedAt` null while it waits. */
  z.object({
    kind: z.literal('provider_invited'), organizationId: z.uuid(), organizationName: z.string(), invitationId: z.uuid(), email: z.string(), staffName: z.string(),
    invitedAt: z.iso.datetime(), acceptedBy: z.nullable(z.string()), acceptedAt: z.nullable(z.iso.datetime()),
    /** Until then the new administrator can neither remove nor demote those who were there. */
    protectedUntil: z.nullable(z.iso.datetime()),
  }),
]);
export type Notice = z.output<typeof notice>;

const organizationParams = z.object({ organizationId: z.uuid() });
const claimParams = z.object({ claimId: z.uuid() });

export const listOrganizations = endpoint({
  method: 'GET', path: '/api/organizations', audience: 'client',
  output: z.object({ organizations: z.array(organization), claims: z.array(claim), notices: z.array(notice) }),
  errors: [],
});
export const showOrganization = endpoint({
  method: 'GET', path: '/api/organizations/:organizationId', audience: 'client',
  params: organizationParams,
  output: organization,
  errors: [],
});
export const leaveOrganization = endpoint({
  method: 'DELETE', path: '/api/organizations/:organizationId/membership', audience: 'client',
  params: organizationParams,
  output: z.object({}),
  errors: ['last_administrator'],
});
export const addClaim = endpoint({
  method: 'POST', path: '/api/claims', audience: 'client',
  body: z.object({ organization: organizationToClaim }),
  output: claim,
  errors: ['claim_exists', 'already_member', 'too_many_requests'],
});
export const withdrawClaim = endpoint({
  method: 'POST', path: '/api/claims/:claimId/withdrawal', audience: 'client',
  params: claimParams,
  output: claim,
  errors: ['claim_settled'],
});
export const answerClaimQuestion = endpoint({
  method: 'POST', path: '/api/claims/:claimId/answer', audience: 'client',
  params: claimParams,
  body: z.object({ text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(2000, 'too_long')) }),
  output: claim,
  errors: ['claim_settled'],
});

/** Manual, 6.1: asks the manager for an invitation, when the administrators do not answer. */
export const askManager = endpoint({
  method: 'POST', path: '/api/claims/:claimId/manager-request', audience: 'client',
  params: claimParams,
  output: claim,
  errors: ['claim_settled', 'too_early'],
});

// The provider's desk.

/** Why a claim is decided by hand. */
export const manualCauses = ['inn_unknown', 'phone_unknown', 'liquidated'] as const;
export type ManualCause = (typeof manualCauses)[number];

export const deskClaim = z.object({
  id: z.uuid(),
  inn: z.string(),
  type: z.enum(organizationTypes),
  organizationName: z.nullable(z.string()),
  claimant: z.string(),
  state: z.enum(claimStates),
  cause: z.nullable(z.enum(manualCauses)),
  createdAt: z.iso.datetime(),
  promisedBy: z.nullable(z.iso.datetime()),
  /** Working minutes left to the promise, negative when it has passed; null when there is none. */
  workingMinutesLeft: z.nullable(z.number()),
  /** With a join request that the administrators leave unanswered: when their time was over. */
  overdueSince: z.nullable(z.iso.datetime()),
});
export type DeskClaim = z.output<typeof deskClaim>;

export const deskClaimDetails = z.object({
  ...deskClaim.shape,
  position: z.enum(positions),
  claimantPhone: z.string(),
  claimantEmail: z.string(),
  claimantRegisteredAt: z.iso.datetime(),
  /** What the client base says of the INN; null when it is unknown there. */
  client: z.nullable(
    z.object({
      name: z.string(),
      kpp: z.nullable(z.string()),
      managerName: z.nullable(z.string()),
      contacts: z.array(z.object({ name: z.string(), phone: z.nullable(z.string()), email: z.nullable(z.string()), position: z.nullable(z.string()), isClaimantsPhone: z.boolean() })),
    }),
  ),
  /** Other clients' cards that hold the claimant's phone. */
  phoneKnownAt: z.array(z.object({ inn: z.string(), name: z.string() })),
  company: z.nullable(company),
  /** Who administers the organisation, the longest silent first. */
  administrators: z.array(z.object({ name: z.string(), lastSignedInAt: z.nullable(z.iso.datetime()) })),
  /** With a join request that nobody answers: when the claimant asked for the manager's help. */
  managerAskedAt: z.nullable(z.iso.datetime()),
  otherClaims: z.array(z.object({ id: z.uuid(), claimant: z.string(), state: z.enum(claimStates), createdAt: z.iso.datetime() })),
  messages: z.array(z.object({ author: z.enum(['staff', 'client']), name: z.string(), text: z.string(), at: z.iso.datetime() })),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.iso.datetime()),
  reason: z.nullable(z.string()),
});

const decisionText = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(2000, 'too_long'));

export const listDeskClaims = endpoint({
  method: 'GET', path: '/api/staff/claims', audience: 'staff',
  query: z.object({ view: z._default(z.enum(['waiting', 'asked', 'unanswered', 'settled']), 'waiting'), ...pageQuery }),
  output: z.object({ ...pageOf(deskClaim).shape, waiting: z.number(), unanswered: z.number() }),
  errors: [],
});
export const showDeskClaim = endpoint({
  method: 'GET', path: '/api/staff/claims/:claimId', audience: 'staff',
  params: claimParams,
  output: deskClaimDetails,
  errors: [],
});
export const approveClaim = endpoint({
  method: 'POST', path: '/api/staff/claims/:claimId/approval', audience: 'staff',
  params: claimParams,
  output: deskClaimDetails,
  errors: ['claim_decided_by_other', 'claim_settled'],
});
export const rejectClaim = endpoint({
  method: 'POST', path: '/api/staff/claims/:claimId/rejection', audience: 'staff',
  params: claimParams,
  body: z.object({ reason: decisionText }),
  output: deskClaimDetails,
  errors: ['claim_decided_by_other', 'claim_settled'],
});
export const askClaimant = endpoint({
  method: 'POST', path: '/api/staff/claims/:claimId/question', audience: 'staff',
  params: claimParams,
  body: z.object({ text: decisionText }),
  output: deskClaimDetails,
  errors: ['claim_decided_by_other', 'claim_settled'],
});
