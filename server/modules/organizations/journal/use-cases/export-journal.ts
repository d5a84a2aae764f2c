import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { exportJournal as contract } from '#contract/journal.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { pageEntries } from '#modules/journal/index.ts';
import { exportsPerPerson, MOST_EXPORTED } from '../rules.ts';
import { journalFilter, linesOf } from './read-journal.ts';

/** A change, for it is journaled itself: who took how much out. */
export const exportJournal = defineChange({
  name: 'organizations.export-journal',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const filter = await journalFilter(context, context.tx, input);
    await takeUseOrRefuse(context.tx, `journal-exports:${context.actor.userId}`, exportsPerPerson);
    const rows = await pageEntries(context.tx, { ...filter, after: undefined, limit: MOST_EXPORTED + 1 });
    const lines = await linesOf(context, context.tx, rows.slice(0, MOST_EXPORTED), input.organization !== undefined);
    const output: OutputOf<typeof contract> = { lines, complete: rows.length <= MOST_EXPORTED };
    return context.done(output, { action: 'journal.exported', organizationId: input.organization ?? null, after: { lines: lines.length } });
  },
});
