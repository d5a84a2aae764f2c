import { sql, type Insertable } from 'kysely';
import type { JournalAction } from '#contract/journal.ts';
import type { JournalEntries } from '#db/types.ts';
import { anyText } from '#kernel/any-of.ts';
import { containing } from '#kernel/containing.ts';
import type { Db, Tx } from '#kernel/db.ts';

export async function insertEntries(tx: Tx, entries: readonly Insertable<JournalEntries>[]): Promise<void> {
  await tx.insertInto('journal_entries').values(entries).execute();
}

export interface EntryFilter {
  /** Whose journal: an organisation's, or all that a person did or that was done to them. */
  readonly of: { readonly organizationId: string } | { readonly userId: string };
  readonly actions: readonly JournalAction[];
  /** Words of which each stands in the actor's or the subject's name. */
  readonly words: readonly string[];
  readonly from: Date | null;
  readonly before: Date | null;
  /** The id of the last line of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** Lines of the journal, newest first. Ids rise with time (UUID version 7), so they order it. */
export async function pageEntries(db: Db | Tx, filter: EntryFilter) {
  return db
    .selectFrom('journal_entries')
    .select(['id', 'at', 'actor_kind', 'actor_id', 'actor_name', 'organization_id', 'action', 'subject_id', 'subject_name', 'before', 'after', 'ip'])
    .where((e) => ('organizationId' in filter.of ? e('organization_id', '=', filter.of.organizationId) : e.or([e('actor_id', '=', filter.of.userId), e('subject_id', '=', filter.of.userId)])))
    .where('action', '=', anyText(filter.actions))
    .$if(filter.words.length > 0, (query) =>
      query.where((e) => e.and(filter.words.map((word) => sql<boolean>`lower(concat_ws(' ', actor_name, subject_name) collate "und-x-icu") like ${containing(word.toLowerCase())}`))),
    )
    .$if(filter.from !== null, (query) => query.where('at', '>=', filter.from as Date))
    .$if(filter.before !== null, (query) => query.where('at', '<', filter.before as Date))
    .$if(filter.after !== undefined, (query) => query.where('id', '<', filter.after ?? ''))
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute();
}
