import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery } from './paging.ts';
import { organizationOf } from './products.ts';

/** Manual, 9.1: «Мои пользователи», their sessions and passwords. */

const cloudParams = z.object({ cloudId: z.uuid() });

/** When a system of the provider answered last, and since when it has been silent; both null: not asked yet. What it said last stands. */
export const asOf = z.object({ answeredAt: z.nullable(z.iso.datetime()), silentSince: z.nullable(z.iso.datetime()) });
export type AsOf = z.output<typeof asOf>;

export const cloud = z.object({
  id: z.uuid(),
  organization: organizationOf,
  name: z.string(),
  /** Without terminal servers there are no sessions but those of 1C; without a directory no passwords. */
  has: z.object({ directory: z.boolean(), terminals: z.boolean(), infobases: z.boolean() }),
  directory: z.nullable(asOf),
  servers: z.array(z.object({ id: z.uuid(), name: z.string(), ...asOf.shape })),
  /** `usersInSession`: disconnected ones aside, whose sessions go on without them; `usersWithSessions` has them too. */
  counts: z.object({ users: z.number(), usersInSession: z.number(), usersWithSessions: z.number(), sessions: z.number(), infobaseSessions: z.number() }),
  /** A one-time link, or the password itself in the letter, by the provider's settings. */
  passwordBy: z.enum(['link', 'letter']),
  /** Minutes for which the directory may still take the former password; null: nobody has found out. */
  oldPasswordMinutes: z.nullable(z.number()),
});
export type Cloud = z.output<typeof cloud>;

export const listClouds = endpoint({
  method: 'GET', path: '/api/clouds', audience: 'client', live: true,
  query: z.object({ organization: z.optional(z.uuid()) }),
  output: z.object({ clouds: z.array(cloud) }),
  errors: ['forbidden'],
});

/** `idle`: nobody has touched it for as long as the settings say. */
export const presences = ['in_session', 'idle', 'disconnected', 'out'] as const;
export type Presence = (typeof presences)[number];
export const accountStates = ['open', 'locked', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

export const terminalSession = z.object({
  id: z.uuid(),
  server: z.object({ id: z.uuid(), name: z.string() }),
  presence: z.enum(['in_session', 'idle', 'disconnected']),
  /** Since when nobody has touched it. */
  idleSince: z.nullable(z.iso.datetime()),
  startedAt: z.nullable(z.iso.datetime()),
  address: z.nullable(z.string()),
  /** It is being ended by this order. */
  orderId: z.nullable(z.uuid()),
  /** When that order will end it, as long as it counts down. */
  endsAt: z.nullable(z.iso.datetime()),
});
export type TerminalSession = z.output<typeof terminalSession>;

export const cloudUser = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  email: z.nullable(z.string()),
  account: z.enum(accountStates),
  /** The liveliest of the sessions. */
  presence: z.enum(presences),
  sessions: z.array(terminalSession),
  /** Titles of the infobases that are open under the person's name or login, from wherever they came. */
  infobases: z.array(z.string()),
  lastSignedInAt: z.nullable(z.iso.datetime()),
  /** A password is being reset by this order. */
  resetBy: z.nullable(z.uuid()),
});
export type CloudUser = z.output<typeof cloudUser>;

export const userFilters = ['in_session', 'idle', 'disconnected', 'out', 'locked', 'disabled'] as const;
export const userSorts = ['name', 'login', 'presence'] as const;

export const listCloudUsers = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/users', audience: 'client', live: true,
  params: cloudParams,
  query: z.object({
    ...pageQuery,
    /** Words of the name, or a part of the login. */
    search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    show: z.optional(z.enum(userFilters)),
    sort: z._default(z.enum(userSorts), 'name'),
  }),
  output: z.object({ ...pageOf(cloudUser).shape, counts: z.record(z.enum(userFilters), z.number()) }),
  errors: ['forbidden'],
});

/** Peak and mean number of people in sessions, by the provider's calendar days; days without a sample are left out. */
export const showAttendance = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/attendance', audience: 'client',
  params: cloudParams,
  output: z.object({ days: z.array(z.object({ on: z.iso.date(), peak: z.number(), average: z.number() })) }),
  errors: ['forbidden'],
});

// What members order to be done in the cloud. A worker does it; the order says how far it is.

export const orderKinds = ['end_sessions', 'end_infobase_sessions', 'reset_password', 'disable_user', 'block_infobase', 'lift_block'] as const;
export type OrderKind = (typeof orderKinds)[number];
/** `counting_down`: people have been told, the rest is done at `dueAt`. `partly`: some of it failed. */
export const orderStates = ['counting_down', 'under_way', 'done', 'partly', 'failed', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];
/** `gone`: there was nothing to end any more, which is as good. `another`: the session belongs to somebody else by now. */
export const stepStates = ['waiting', 'under_way', 'ended', 'gone', 'another', 'stays', 'failed', 'cancelled'] as const;
export type StepState = (typeof stepStates)[number];
/** Why it failed, as far as a client is told: the server is silent, or it answered and refused. */
export const orderProblems = ['silent', 'refused', 'policy', 'missing', 'interrupted'] as const;

export const cloudOrder = z.object({
  id: z.uuid(),
  cloudId: z.uuid(),
  kind: z.enum(orderKinds),
  state: z.enum(orderStates),
  /** Of `reset_password` and `disable_user`: the person; of blocks: the infobase. */
  subject: z.nullable(z.string()),
  orderedBy: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  settledAt: z.nullable(z.iso.datetime()),
  problem: z.nullable(z.enum(orderProblems)),
  /** Sessions, each with its own end. */
  steps: z.array(z.object({
    id: z.uuid(),
    /** Whose session, and on which server or in which infobase. */
    who: z.string(),
    where: z.string(),
    state: z.enum(stepStates),
    problem: z.nullable(z.enum(orderProblems)),
  })),
  mayCancel: z.boolean(),
  /** Something failed that can be tried again. */
  mayRetry: z.boolean(),
});
export type CloudOrder = z.output<typeof cloudOrder>;

const orderParams = z.object({ orderId: z.uuid() });
const ordered = z.object({ orderId: z.uuid() });

/** Those of the cloud that are not settled, and those settled in the last minutes; newest first. */
export const listOrders = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/orders', audience: 'client', live: true,
  params: cloudParams,
  output: z.object({ orders: z.array(cloudOrder) }),
  errors: ['forbidden'],
});

export const MOST_MINUTES = 15;
/** One line for the person's screen; the terminal server shows it as it is. */
export const screenMessage = z.string().check(z.trim(), z.maxLength(200, 'too_long'), z.regex(/^[^\p{Cc}]*$/u, 'invalid'));
const warning = { message: z._default(z.nullable(screenMessage), null), minutes: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(MOST_MINUTES)), 0) };

/** `sessionIds` null: all of the cloud. With `minutes` the people are told at once, and their sessions end that much later; without them there is no time to read a message, and none is shown. */
export const endSessions = endpoint({
  method: 'POST', path: '/api/clouds/:cloudId/end-sessions', audience: 'client',
  params: cloudParams,
  body: z.object({ sessionIds: z.nullable(z.array(z.uuid()).check(z.minLength(1, 'required'), z.maxLength(2000, 'too_many'))), ...warning }),
  output: ordered,
  errors: ['forbidden', 'nothing_to_end', 'too_many_requests'],
});
export const cancelOrder = endpoint({
  method: 'POST', path: '/api/cloud-orders/:orderId/cancel', audience: 'client',
  params: orderParams,
  output: z.object({}),
  errors: ['forbidden', 'order_settled'],
});
/** A new order for what failed in this one. */
export const retryOrder = endpoint({
  method: 'POST', path: '/api/cloud-orders/:orderId/retry', audience: 'client',
  params: orderParams,
  output: ordered,
  errors: ['forbidden', 'nothing_to_end', 'order_exists', 'order_settled', 'email_unconfirmed', 'too_many_requests'],
});
export const resetPassword = endpoint({
  method: 'POST', path: '/api/cloud-users/:cloudUserId/reset-password', audience: 'client',
  params: z.object({ cloudUserId: z.uuid() }),
  output: ordered,
  errors: ['forbidden', 'order_exists', 'email_unconfirmed', 'too_many_requests'],
});

/** What the letter's link leads to. `viewed` and `expired`, also by another reset: the password is to be reset again. */
export const openPasswordLink = endpoint({
  method: 'POST', path: '/api/cloud-password-links/open', audience: 'client',
  body: z.object({ token: z.string().check(z.maxLength(100)) }),
  output: z.object({ state: z.enum(['ready', 'viewed', 'expired']), cloudId: z.uuid(), name: z.string(), login: z.string(), endsAt: z.iso.datetime() }),
  errors: ['not_found'],
});
/** Shows the password, once. */
export const viewPassword = endpoint({
  method: 'POST', path: '/api/cloud-password-links/view', audience: 'client',
  body: z.object({ token: z.string().check(z.maxLength(100)) }),
  output: z.object({ login: z.string(), password: z.string() }),
  errors: ['not_found', 'password_viewed', 'password_link_expired'],
});

/** Somebody who is no employee any more still has a login. */
export const accessOffer = z.object({
  id: z.uuid(),
  organization: organizationOf,
  cloud: z.object({ id: z.uuid(), name: z.string() }),
  formerName: z.string(),
  user: z.object({ id: z.uuid(), name: z.string(), login: z.string(), sessions: z.number() }),
});
export type AccessOffer = z.output<typeof accessOffer>;
export const listAccessOffers = endpoint({
  method: 'GET', path: '/api/access-offers', audience: 'client',
  query: z.object({ organization: z.optional(z.uuid()) }),
  output: z.object({ offers: z.array(accessOffer) }),
  errors: ['forbidden'],
});
/** `keep` on both: leave everything as it is and do not ask again. */
export const settleAccessOffer = endpoint({
  method: 'POST', path: '/api/access-offers/:offerId/settle', audience: 'client',
  params: z.object({ offerId: z.uuid() }),
  body: z.object({ sessions: z.enum(['keep', 'end']), login: z.enum(['keep', 'reset', 'disable']) }),
  output: z.object({ orderIds: z.array(z.uuid()) }),
  errors: ['forbidden', 'offer_settled', 'order_exists', 'email_unconfirmed', 'too_many_requests'],
});
