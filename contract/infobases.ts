import * as z from 'zod/mini';
import { asOf, screenMessage } from './cloud.ts';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery } from './paging.ts';

/** Infobases of a client's cloud, who works in them, and when nobody may. */

const cloudParams = z.object({ cloudId: z.uuid() });

export const infobaseBlock = z.object({
  /** Null: from now on, or without an end. */
  from: z.nullable(z.iso.datetime()),
  to: z.nullable(z.iso.datetime()),
  message: z.string(),
  /** Null when somebody else than a member set the block: the code is theirs. */
  permissionCode: z.nullable(z.string()),
  /** Null: set past the portal. */
  setBy: z.nullable(z.string()),
  /** It holds at this moment. */
  isOn: z.boolean(),
});
export type InfobaseBlock = z.output<typeof infobaseBlock>;

export const infobase = z.object({
  id: z.uuid(),
  /** As the provider calls it, and as the cluster does. */
  title: z.string(),
  name: z.string(),
  cluster: z.object({ name: z.string(), ...asOf.shape }),
  sessions: z.number(),
  block: z.nullable(infobaseBlock),
  /** As of when the block is so: others set blocks too, and clusters are asked for them about once a minute. Null: not asked yet. */
  blockReadAt: z.nullable(z.iso.datetime()),
  /** The cluster asks for an infobase administrator whom the portal does not know: no block from here. */
  mayBlock: z.boolean(),
  /** An order on it that is not settled. */
  orderId: z.nullable(z.uuid()),
});
export type Infobase = z.output<typeof infobase>;

export const listInfobases = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/infobases', audience: 'client', live: true,
  params: cloudParams,
  output: z.object({ infobases: z.array(infobase) }),
  errors: ['forbidden'],
});

/** Of the cluster's own names (`app-id`); whatever else it says reads as `other`. */
export const applications = ['thick', 'thin', 'web', 'designer', 'background', 'scheduled', 'com', 'web_service', 'http_service', 'debugger', 'other'] as const;
export type Application = (typeof applications)[number];

export const infobaseSession = z.object({
  id: z.uuid(),
  infobase: z.object({ id: z.uuid(), title: z.string() }),
  number: z.number(),
  user: z.string(),
  application: z.enum(applications),
  host: z.string(),
  startedAt: z.nullable(z.iso.datetime()),
  lastActiveAt: z.nullable(z.iso.datetime()),
  orderId: z.nullable(z.uuid()),
});
export type InfobaseSession = z.output<typeof infobaseSession>;

export const listInfobaseSessions = endpoint({
  method: 'GET', path: '/api/clouds/:cloudId/infobase-sessions', audience: 'client', live: true,
  params: cloudParams,
  query: z.object({ ...pageQuery, infobase: z.optional(z.uuid()), search: z.optional(z.string().check(z.trim(), z.maxLength(100))) }),
  output: pageOf(infobaseSession),
  errors: ['forbidden'],
});
/** `sessionIds` null: all of the infobase, or of the cloud when none is named. The message is shown where the platform can. */
export const endInfobaseSessions = endpoint({
  method: 'POST', path: '/api/clouds/:cloudId/end-infobase-sessions', audience: 'client',
  params: cloudParams,
  body: z.object({ infobaseId: z._default(z.nullable(z.uuid()), null), sessionIds: z.nullable(z.array(z.uuid()).check(z.minLength(1, 'required'), z.maxLength(2000, 'too_many'))), message: z._default(z.nullable(screenMessage), null) }),
  output: z.object({ orderId: z.uuid() }),
  errors: ['forbidden', 'nothing_to_end', 'too_many_requests'],
});

const infobaseParams = z.object({ infobaseId: z.uuid() });
/** Takes the place of a block that stands. */
export const blockInfobase = endpoint({
  method: 'POST', path: '/api/infobases/:infobaseId/block', audience: 'client',
  params: infobaseParams,
  body: z.object({
    from: z.nullable(z.iso.datetime()),
    to: z.nullable(z.iso.datetime()),
    message: screenMessage.check(z.minLength(1, 'required')),
    permissionCode: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(50, 'too_long'), z.regex(/^[A-Za-zА-Яа-яЁё\d-]+$/, 'invalid')),
  }).check(z.refine(({ from, to }) => from === null || to === null || from < to, { error: 'period', path: ['to'] })),
  output: z.object({ orderId: z.uuid() }),
  errors: ['forbidden', 'order_exists', 'too_many_requests'],
});
export const liftBlock = endpoint({
  method: 'POST', path: '/api/infobases/:infobaseId/lift-block', audience: 'client',
  params: infobaseParams,
  output: z.object({ orderId: z.uuid() }),
  errors: ['forbidden', 'order_exists', 'too_many_requests'],
});
