import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { JournalLine, readJournal as contract } from '#contract/journal.ts';
import type { Client } from '#kernel/actor.ts';
import { readPage } from '#kernel/cursor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { dayBegins } from '#kernel/working-time.ts';
import { defineRead, type Context } from '#kernel/use-case.ts';
import { pageEntries, type EntryFilter } from '#modules/journal/index.ts';
import { findOrganizationNames } from '../../members/queries.ts';
import { enterOrganization } from '../../members/use-cases/enter-organization.ts';
import { actionsOf } from '../rules.ts';

type Wanted = Omit<InputOf<typeof contract>, 'after' | 'limit'>;

/** The gate: an organisation's journal is for its administrators, one's own for oneself. */
export async function journalFilter(context: Context<Client>, db: Db | Tx, wanted: Wanted): Promise<Omit<EntryFilter, 'after' | 'limit'>> {
  const scope = wanted.organization === undefined ? null : await enterOrganization(db, context.actor, wanted.organization);
  if (scope && scope.role !== 'administrator') throw new DomainError('forbidden');
  const { timeZone } = context.config.calendar;
  return {
    of: scope ? { organizationId: scope.organizationId } : { userId: context.actor.userId },
    actions: actionsOf(wanted.topic),
    words: (wanted.search ?? '').split(/\s+/).filter((word) => word !== ''),
    from: wanted.from === undefined ? null : dayBegins(wanted.from, 0, timeZone),
    before: wanted.to === undefined ? null : dayBegins(wanted.to, 1, timeZone),
  };
}

/** Lines as clients see them; of others' addresses only administrators of the organisation learn. */
export async function linesOf(context: Context<Client>, db: Db | Tx, rows: Awaited<ReturnType<typeof pageEntries>>, seesAddresses: boolean): Promise<JournalLine[]> {
  const names = await findOrganizationNames(db, rows.flatMap((row) => row.organization_id ?? []));
  return rows.map((row) => {
    const isYou = row.actor_kind === 'client' && row.actor_id === context.actor.userId;
    return {
      id: row.id,
      at: row.at.toISOString(),
      actor: { kind: row.actor_kind, name: row.actor_name, isYou },
      action: row.action as JournalLine['action'],
      subject: row.subject_name,
      organizationId: row.organization_id,
      organizationName: row.organization_id === null ? null : (names.get(row.organization_id) ?? null),
      before: row.before as JournalLine['before'],
      after: row.after as JournalLine['after'],
      ip: (isYou || (seesAddresses && row.actor_kind === 'client')) && row.ip !== '' ? row.ip : null,
    };
  });
}

export const readJournal = defineRead({
  name: 'organizations.read-journal',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const filter = await journalFilter(context, context.db, input);
    const { page, next } = await readPage(input.limit, (limit) => pageEntries(context.db, { ...filter, after: input.after, limit }), (row) => row.id);
    return { rows: await linesOf(context, context.db, page, input.organization !== undefined), next };
  },
});
