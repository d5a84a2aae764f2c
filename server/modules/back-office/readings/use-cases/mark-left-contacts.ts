import type { Origin } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { defineChange } from '#kernel/use-case.ts';
import { markContactsGone, pageContacts, type ContactRow, type ToldContacts } from '#modules/client-base/index.ts';
import { turnPage } from '../queries.ts';
import { isTooMuchGone, KEYS_AT_ONCE, TooManyVanished, type Reading } from '../rules.ts';
import { TakenOver } from './keep-page.ts';

const markLeft = defineChange({
  name: 'back-office.mark-left-contacts',
  actor: 'system',
  async run(context, { reading, source, ids }: { reading: Reading; source: string; ids: readonly string[] }) {
    const changed = (await markContactsGone(context.tx, ids)).length;
    if ((await turnPage(context.tx, reading, { read: 0, changed, refused: 0, vanished: 0, place: null })) === null) throw new TakenOver();
    return context.done(undefined, ...(changed === 0 ? [] : [{ action: 'back_office.kept', subjectName: source, after: { feed: 'clients', changed } } as const]));
  },
});

/** Contacts whom their clients' records name no more. Where too many are missing, none is marked. */
export async function markLeftContacts(runtime: Runtime, origin: Origin, source: string, reading: Reading, told: ToldContacts, mayVanish: number | null): Promise<void> {
  const left: string[] = [];
  let covered = 0;
  for (let rows = await listAfter(null); rows.length > 0; rows = await listAfter(rows.at(-1) ?? null)) {
    covered += rows.filter((row) => told.covers(row)).length;
    left.push(...rows.filter((row) => told.lacks(row)).map(({ id }) => id));
  }
  if (isTooMuchGone(left.length, covered, mayVanish)) throw new TooManyVanished('too_many_contacts_vanished', left.length, covered);
  for (let from = 0; from < left.length; from += KEYS_AT_ONCE) await markLeft.execute(runtime, origin, { reading, source, ids: left.slice(from, from + KEYS_AT_ONCE) });

  function listAfter(after: ContactRow | null): Promise<ContactRow[]> {
    return pageContacts(runtime.db, source, after, KEYS_AT_ONCE);
  }
}
