import { feeds, type Feed, type listSources as contract, type Reading, type ReadingOfSource, type Source } from '#contract/back-office.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listFeedStates } from '#modules/client-base/index.ts';
import { listNewestReadings } from '../queries.ts';
import { presentReadings } from './present-reading.ts';

/** Those that are connected. */
export type Sources = readonly BackOfficeSource[];

function readingOf(readings: readonly ReadingOfSource[], name: string, feed: Feed): Reading | null {
  const found = readings.find((reading) => reading.source === name && reading.feed === feed);
  if (!found) return null;
  const { source: _name, ...reading } = found;
  return reading;
}

/** Every source that is connected or ever told something, with the newest reading of each feed. */
export function listSources(sources: Sources) {
  return defineRead({
    name: 'back-office.list-sources',
    actor: 'staff',
    async run({ db }, _input: object): Promise<OutputOf<typeof contract>> {
      const states = await listFeedStates(db);
      const newest = await presentReadings(db, await listNewestReadings(db, { wholeOnly: false }));
      const newestWhole = await presentReadings(db, await listNewestReadings(db, { wholeOnly: true }));
      const others = [...new Set([...newest, ...states].map(({ source }) => source))].filter((name) => !sources.some((source) => source.name === name)).sort();
      const feedsOf = (name: string, known: (feed: Feed) => boolean): Source['feeds'] =>
        feeds.filter(known).map((feed) => ({
          feed,
          confirmedAt: states.find((state) => state.source === name && state.feed === feed)?.confirmed_at?.toISOString() ?? null,
          last: readingOf(newest, name, feed),
          lastWhole: readingOf(newestWhole, name, feed),
        }));
      const wasTold = (name: string) => (feed: Feed) => [...newest, ...states].some((one) => one.source === name && one.feed === feed);
      return {
        sources: [
          ...sources.map(({ name, isSimulated, feeds: told }) => ({ name, isSimulated, isStartable: true, feeds: feedsOf(name, (feed) => told.includes(feed)) })),
          ...others.map((name) => ({ name, isSimulated: false, isStartable: false, feeds: feedsOf(name, wasTold(name)) })),
        ],
      };
    },
  });
}
