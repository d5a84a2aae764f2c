import { feeds } from '#contract/back-office.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';

/** A source that does as the test says; what it is asked for one by one is gone, unless that says otherwise. */
export function scriptedSource(name: string, read: BackOfficeSource['read'], changes: Partial<BackOfficeSource> = {}): BackOfficeSource {
  return { name, isSimulated: false, feeds, read, findGone: async (_feed, keys) => keys, close: async () => {}, ...changes };
}
