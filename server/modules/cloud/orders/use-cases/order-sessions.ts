import type { endSessions as endContract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { endInfobaseSessions as infobaseContract } from '#contract/infobases.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { enterCloud, type CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { lockCloud } from '../queries.ts';
import { findInfobaseSessions, findSessions, type OrderedSession } from '../steps/queries.ts';
import { placeOrder } from './place-order.ts';

/** Manual, 9.1: «Завершить сеанс» and «Завершить все сеансы». */
export const endSessions = defineChange({
  name: 'cloud.order-end-of-sessions',
  actor: 'client',
  async run(context, { cloudId, sessionIds, message, minutes }: InputOf<typeof endContract>) {
    const scope = await enterCloud(context.tx, context.actor, cloudId);
    await lockCloud(context.tx, scope.cloudId);
    const sessions = await findSessions(context.tx, scope.cloudId, { ids: sessionIds, isCountdown: minutes > 0 });
    const { output, entry } = await orderEnd(context, scope, sessions, { message: message || null, minutes });
    return context.done(output, entry);
  },
});

/** Tells people first where there are minutes for it; without them nobody could read what is told. */
export async function orderEnd(context: ChangeContext<Client>, scope: CloudScope, sessions: readonly OrderedSession[], { message, minutes }: { message: string | null; minutes: number }): Promise<{ output: OutputOf<typeof endContract>; entry: JournalEntry }> {
  if (sessions.length === 0) throw new DomainError('nothing_to_end');
  const orderId = await placeOrder(context, scope, { kind: 'end_sessions', message: minutes > 0 ? message : null, minutes }, sessions);
  const after = minutes > 0 ? { minutes } : {};
  return { output: { orderId }, entry: orderedEntry('end_sessions', scope, sessions, after) };
}

/** Of 1C, apart from those of the terminal servers. */
export const endInfobaseSessions = defineChange({
  name: 'cloud.order-end-of-infobase-sessions',
  actor: 'client',
  async run(context, { cloudId, infobaseId, sessionIds, message }: InputOf<typeof infobaseContract>) {
    const scope = await enterCloud(context.tx, context.actor, cloudId);
    await lockCloud(context.tx, scope.cloudId);
    const sessions = await findInfobaseSessions(context.tx, scope.cloudId, infobaseId, { ids: sessionIds, isCountdown: false });
    if (sessions.length === 0) throw new DomainError('nothing_to_end');
    const orderId = await placeOrder(context, scope, { kind: 'end_infobase_sessions', infobaseId, message: message || null }, sessions);
    return context.done({ orderId }, orderedEntry('end_infobase_sessions', scope, sessions));
  },
});

const ordered = { end_sessions: 'cloud.sessions_ordered', end_infobase_sessions: 'cloud.infobase_sessions_ordered' } as const;

/** Names the person where it is one, else the cloud. */
export function orderedEntry(kind: keyof typeof ordered, { organization, cloudName }: CloudScope, sessions: readonly OrderedSession[], more: Record<string, unknown> = {}): JournalEntry {
  const [first, ...others] = new Set(sessions.map(({ who }) => who));
  return { action: ordered[kind], organizationId: organization.organizationId, subjectName: first && others.length === 0 ? first : cloudName, after: { sessions: sessions.length, ...more } };
}
