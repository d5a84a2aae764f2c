import type { Origin } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { insertEntries } from './queries.ts';
import { actorIdOf, actorNameOf } from './rules.ts';

export { pageEntries, type EntryFilter } from './queries.ts';

/** Writes lines of the journal in the transaction of the change; handed to the kernel at start. */
export async function writeEntries(tx: Tx, origin: Origin, entries: readonly JournalEntry[]): Promise<void> {
  await insertEntries(tx, entries.map((entry) => rowOf(origin, entry)));
}

function rowOf(origin: Origin, entry: JournalEntry) {
  return {
    id: newId(),
    actor_kind: entry.actor ? 'client' : origin.actor.kind,
    actor_id: entry.actor?.userId ?? actorIdOf(origin.actor),
    actor_name: entry.actor?.name ?? actorNameOf(origin.actor),
    organization_id: entry.organizationId ?? null,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    subject_name: entry.subjectName ?? null,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
    ip: origin.ip,
    request_id: origin.requestId,
  };
}
