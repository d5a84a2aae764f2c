import type { Origin } from '#kernel/actor.ts';

/** Nobody: a job of the portal. */
export const system: Origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} };
