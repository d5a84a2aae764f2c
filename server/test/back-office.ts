import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import type { TestPortal } from './app.ts';
import { system } from './system.ts';

type Keeper<R> = (context: ChangeContext, source: string, records: readonly R[]) => Promise<number>;

/** Hands records of the source `test` to a keeper, as a reading does; answers how many rows are new or have changed. */
export async function keepRecords<R>(portal: TestPortal, keeper: Keeper<R>, ...records: readonly R[]): Promise<number> {
  return keepFrom(portal, 'test', keeper, ...records);
}

export async function keepFrom<R>(portal: TestPortal, source: string, keeper: Keeper<R>, ...records: readonly R[]): Promise<number> {
  const keep = defineChange({ name: 'test.keep', actor: 'system', run: async (context, _input: undefined) => context.done(await keeper(context, source, records)) });
  return (await keep.execute(portal.server.runtime, system, undefined)).output;
}
