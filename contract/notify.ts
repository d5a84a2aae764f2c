import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

export const channels = ['sms', 'mail'] as const;
export type Channel = (typeof channels)[number];
export const deliveryStates = ['queued', 'sending', 'sent', 'refused', 'unclear'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The stand-in for a phone and a mailbox: what would have gone out, where no gateway is configured. */
export const listOutbox = endpoint({
  method: 'GET', path: '/api/outbox', audience: 'guest',
  query: z.object({ to: z.optional(z.string().check(z.maxLength(254))) }),
  output: z.object({
    messages: z.array(
      z.object({
        id: z.uuid(), channel: z.enum(channels), to: z.string(), at: z.iso.datetime(),
        subject: z.nullable(z.string()), text: z.string(), html: z.nullable(z.string()),
        /** Names of the files that went along. */
        attachments: z.array(z.string()),
      }),
    ),
  }),
  errors: [],
});

/** How the gateways do, for the staff: totals of a day and what did not go. */
export const showDeliveries = endpoint({
  method: 'GET', path: '/api/staff/deliveries', audience: 'staff',
  output: z.object({
    gateways: z.array(
      z.object({
        channel: z.enum(channels), gateway: z.string(), standIn: z.boolean(),
        waiting: z.number(), sentLastDay: z.number(), failedLastDay: z.number(),
        lastSentAt: z.nullable(z.iso.datetime()),
        lastFailure: z.nullable(z.object({ at: z.iso.datetime(), code: z.string(), detail: z.string() })),
      }),
    ),
    failures: z.array(
      z.object({
        id: z.uuid(), channel: z.enum(channels), to: z.string(), kind: z.string(), state: z.enum(deliveryStates),
        attempts: z.number(), at: z.iso.datetime(), code: z.nullable(z.string()), detail: z.nullable(z.string()),
      }),
    ),
  }),
  errors: [],
});
