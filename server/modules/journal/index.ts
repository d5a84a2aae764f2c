import type { Origin } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { insertEntry } from './queries.ts';
import { actorIdOf, actorNameOf } from './rules.ts';

export { pageEntries, type EntryFilter } from './queries.ts';

/** Writes one line of the journal in the transaction of the change; handed to the kernel at start. */
export async function writeEntry(tx: Tx, origin: Origin, entry: JournalEntry): Promise<void> {
  await insertEntry(tx, {
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
  });
}
