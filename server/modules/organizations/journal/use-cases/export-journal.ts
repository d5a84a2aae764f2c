import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { exportJournal as contract, JournalLine } from '#contract/journal.ts';
import { csvOf } from '#kernel/csv.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { pageEntries } from '#modules/journal/index.ts';
import { exportsPerPerson, MOST_EXPORTED } from '../rules.ts';
import { journalFilter, linesOf } from './read-journal.ts';

const head = ['Время (UTC)', 'Кто', 'Кем', 'Действие', 'Над кем или чем', 'Организация', 'Было', 'Стало', 'Адрес'];

/** A change, for it is journaled itself: who took how much out. */
export const exportJournal = defineChange({
  name: 'organizations.export-journal',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const filter = await journalFilter(context, context.tx, input);
    await takeUseOrRefuse(context.tx, `journal-exports:${context.actor.userId}`, exportsPerPerson);
    const rows = await pageEntries(context.tx, { ...filter, after: undefined, limit: MOST_EXPORTED + 1 });
    const lines = await linesOf(context, context.tx, rows.slice(0, MOST_EXPORTED), input.organization !== undefined);
    const output: OutputOf<typeof contract> = {
      fileName: `journal-${context.clock.now().toISOString().slice(0, 10)}.csv`,
      content: csvOf([head, ...lines.map(rowOf)]),
      lines: lines.length,
      complete: rows.length <= MOST_EXPORTED,
    };
    return context.done(output, { action: 'journal.exported', organizationId: input.organization ?? null, after: { lines: lines.length } });
  },
});

function rowOf(line: JournalLine): string[] {
  return [line.at, line.actor.name ?? '', line.actor.kind, line.action, line.subject ?? '', line.organizationName ?? '', valueOf(line.before), valueOf(line.after), line.ip ?? ''];
}

function valueOf(values: JournalLine['before']): string {
  return values === null ? '' : JSON.stringify(values);
}
