import type { Feed } from '#contract/back-office.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import type { Origin } from '#kernel/actor.ts';
import type { KeySet } from '#kernel/key-set.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { defineChange } from '#kernel/use-case.ts';
import { keeperOf } from '../../use-cases/keepers.ts';
import { turnPage } from '../queries.ts';
import { ASKED_AT_ONCE, isTooMuchGone, KEYS_AT_ONCE, TooManyVanished, type Reading } from '../rules.ts';
import { TakenOver } from './keep-page.ts';

const markGone = defineChange({
  name: 'back-office.mark-gone',
  actor: 'system',
  async run(context, { reading, source, feed, keys }: { reading: Reading; source: string; feed: Feed; keys: readonly string[] }) {
    const vanished = await keeperOf(feed).markGone(context.tx, source, keys);
    if ((await turnPage(context.tx, reading, { read: 0, changed: 0, refused: 0, vanished, place: null })) === null) throw new TakenOver();
    return context.done(undefined, ...(vanished === 0 ? [] : [{ action: 'back_office.kept', subjectName: source, after: { feed, vanished } } as const]));
  },
});

/**
 * What a whole reading has not seen is asked for one by one, and what the source surely has no more is marked. Where
 * too much is missing, nothing is: the source has told half.
 */
export async function markVanished(runtime: Runtime, origin: Origin, source: BackOfficeSource, feed: Feed, reading: Reading, seen: KeySet, mayVanish: number | null): Promise<void> {
  const missing: string[] = [];
  let live = 0;
  for (let keys = await listAfter(null); keys.length > 0; keys = await listAfter(keys.at(-1) ?? null)) {
    live += keys.length;
    missing.push(...keys.filter((key) => !seen.has(key)));
  }
  if (isTooMuchGone(missing.length, live, mayVanish)) throw new TooManyVanished('too_many_vanished', missing.length, live);
  for (let from = 0; from < missing.length; from += ASKED_AT_ONCE) {
    const asked = missing.slice(from, from + ASKED_AT_ONCE);
    const gone = new Set(await source.findGone(feed, asked));
    await markGone.execute(runtime, origin, { reading, source: source.name, feed, keys: asked.filter((key) => gone.has(key)) });
  }

  function listAfter(after: string | null): Promise<string[]> {
    return keeperOf(feed).listKeys(runtime.db, source.name, after, KEYS_AT_ONCE);
  }
}
