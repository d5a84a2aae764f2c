import { feeds, type ReadingProblem } from '#contract/back-office.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { defineTask } from '#kernel/use-case.ts';
import { isRunning, isWholeDue } from '../queries.ts';
import { runReading } from './run-reading.ts';

/** With these the other feeds need not be tried. */
const ofAllFeeds: ReadonlySet<ReadingProblem> = new Set(['unreachable', 'sign_in']);

interface Order {
  readonly source: string;
  /** Null: all, in their order. */
  readonly feed: string | null;
  /** Null: as the timetable has it. */
  readonly isWhole: boolean | null;
  readonly startedBy: string | null;
  readonly mayVanish?: number | undefined;
}

/** Reads a source, feed by feed: one after the other, as accounting bases have few sessions to spare; what another process reads now is left to it. */
export function readSource(sources: readonly BackOfficeSource[], stopping: AbortSignal) {
  return defineTask({
    name: 'back-office.read',
    async run(runtime, origin, order: Order) {
      const source = sources.find(({ name }) => name === order.source);
      const failures: unknown[] = [];
      for (const feed of feeds) {
        if (!source?.feeds.includes(feed) || (order.feed ?? feed) !== feed || stopping.aborted) continue;
        if (await isRunning(runtime.db, source.name)) break;
        const isWhole = order.isWhole ?? (await isWholeDue(runtime.db, source.name, feed, runtime.config.calendar.timeZone));
        try {
          const ended = await runReading(runtime, origin, source, { feed, isWhole, startedBy: order.startedBy, isAnew: order.startedBy !== null, mayVanish: order.mayVanish ?? null }, { stopping });
          const problem = ended?.problem as { code: ReadingProblem } | null | undefined;
          if (problem) runtime.log.warn({ source: source.name, feed, problem }, 'a source could not be read to its end');
          if (problem && ofAllFeeds.has(problem.code)) return;
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  });
}
