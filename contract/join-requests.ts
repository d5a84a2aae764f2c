import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { positions, roles } from './organizations.ts';
import { pageOf, pageQuery } from './paging.ts';
import { chosenSections } from './permissions.ts';

/** Somebody asks the administrators of an organisation to let them in (manual, 6). */
export const joinRequest = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  organizationInn: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  position: z.enum(positions),
  createdAt: z.iso.datetime(),
});
export type JoinRequest = z.output<typeof joinRequest>;

/** Requests that wait for the actor's decision, oldest first. */
export const listJoinRequests = endpoint({
  method: 'GET', path: '/api/join-requests', audience: 'client',
  query: z.object({ ...pageQuery, organization: z.optional(z.uuid()) }),
  output: pageOf(joinRequest),
  errors: [],
});

const joinRequestParams = z.object({ organizationId: z.uuid(), claimId: z.uuid() });

export const acceptJoinRequest = endpoint({
  method: 'POST', path: '/api/organizations/:organizationId/join-requests/:claimId/acceptance', audience: 'client',
  params: joinRequestParams,
  body: z.object({ role: z.enum(roles), position: z.enum(positions), sections: chosenSections }),
  output: z.object({}),
  errors: ['forbidden', 'claim_settled', 'claim_decided_by_other'],
});
export const declineJoinRequest = endpoint({
  method: 'POST', path: '/api/organizations/:organizationId/join-requests/:claimId/refusal', audience: 'client',
  params: joinRequestParams,
  body: z.object({ reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(2000, 'too_long')) }),
  output: z.object({}),
  errors: ['forbidden', 'claim_settled', 'claim_decided_by_other'],
});
