import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery } from './paging.ts';
import { organizationOf } from './products.ts';

/** What members ask of the provider where a hand is needed. */
export const cloudRequestKinds = ['new_user', 'disable_user', 'infobase_access'] as const;
export type CloudRequestKind = (typeof cloudRequestKinds)[number];
export const cloudRequestStates = ['new', 'in_work', 'done', 'declined', 'withdrawn'] as const;
export type CloudRequestState = (typeof cloudRequestStates)[number];

/** Kopecks a month more (or less, below zero), as the back office tells it; null: it has not told. */
const priceEffect = z.nullable(z.number());

export const cloudRequest = z.object({
  id: z.uuid(),
  cloud: z.object({ id: z.uuid(), name: z.string() }),
  organization: organizationOf,
  kind: z.enum(cloudRequestKinds),
  /** Of `new_user`: the newcomer; else the user. */
  person: z.string(),
  email: z.nullable(z.string()),
  infobases: z.array(z.string()),
  comment: z.nullable(z.string()),
  priceEffect,
  state: z.enum(cloudRequestStates),
  /** What the provider says to it. */
  answer: z.nullable(z.string()),
  requestedBy: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  settledAt: z.nullable(z.iso.datetime()),
  mayWithdraw: z.boolean(),
});
export type CloudRequest = z.output<typeof cloudRequest>;

export const listCloudRequests = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/requests', audience: 'client',
  params: z.object({ cloudId: z.uuid() }),
  query: z.object(pageQuery),
  output: z.object({ ...pageOf(cloudRequest).shape, prices: z.record(z.enum(cloudRequestKinds), priceEffect) }),
  errors: ['forbidden'],
});

const comment = z._default(z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'too_long'))), null);
const infobaseIds = z._default(z.array(z.uuid()).check(z.maxLength(100, 'too_many')), []);
export const requestOfCloud = endpoint({
  method: 'POST', path: '/api/clouds/:cloudId/requests', audience: 'client',
  params: z.object({ cloudId: z.uuid() }),
  body: z.object({
    kind: z.enum(cloudRequestKinds),
    /** Of `new_user`. */
    name: z._default(z.nullable(z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(200, 'too_long'))), null),
    email: z._default(z.nullable(z.email('email_invalid')), null),
    /** Of the others. */
    cloudUserId: z._default(z.nullable(z.uuid()), null),
    infobaseIds,
    comment,
  }),
  output: z.object({ requestId: z.uuid() }),
  errors: ['forbidden', 'request_exists', 'too_many_requests'],
});
export const withdrawCloudRequest = endpoint({
  method: 'POST', path: '/api/cloud-requests/:requestId/withdraw', audience: 'client',
  params: z.object({ requestId: z.uuid() }),
  output: z.object({}),
  errors: ['forbidden', 'request_settled'],
});

// The provider's staff.

export const listStaffCloudRequests = endpoint({
  method: 'GET', path: '/api/staff/cloud-requests', audience: 'staff',
  query: z.object({ ...pageQuery, show: z._default(z.enum(['open', 'settled']), 'open') }),
  output: pageOf(z.object({ ...cloudRequest.shape, handledBy: z.nullable(z.string()) })),
  errors: ['forbidden'],
});
/** `take` makes it one's own; the others settle it. A refusal says why. */
export const settleCloudRequest = endpoint({
  method: 'POST', path: '/api/staff/cloud-requests/:requestId/settle', audience: 'staff',
  params: z.object({ requestId: z.uuid() }),
  body: z.object({ as: z.enum(['take', 'done', 'declined']), answer: comment }).check(z.refine(({ as, answer }) => as !== 'declined' || (answer ?? '') !== '', { error: 'required', path: ['answer'] })),
  output: z.object({}),
  errors: ['forbidden', 'request_settled'],
});
