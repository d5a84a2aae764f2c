import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** All that an order needs: telling people, waiting for the countdown, doing it. Long, for a hung server is waited for. */
export const carryOutJob = defineJob({ name: 'cloud.carry-out', payload: z.object({ orderId: z.uuid() }), timeoutSeconds: 1800, sideBySide: 10 });
/** Orders that nobody carries out though it is time. */
export const sweepOrdersJob = defineJob({ name: 'cloud.sweep-orders', payload: z.object({}) });
/** Tells people that their sessions go on after all. */
export const callOffJob = defineJob({ name: 'cloud.call-off', payload: z.object({ orderId: z.uuid() }), timeoutSeconds: 600, sideBySide: 2, retries: 1 });
