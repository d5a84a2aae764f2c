import type { JournalLine } from '#contract/journal.ts';
import type { Locale } from '#contract/locale.ts';
import { csvOf } from '#contract/csv.ts';
import { formatForSpreadsheet } from '#web/lib/format.ts';
import { changesOf, type Change } from './changes.ts';
import { journalLinePhrases } from './line-phrases.ts';
import { journalPhrases } from './phrases.ts';
import { subjectText } from './subject-text.ts';
import { valueText } from './value-text.ts';

/** Lines of the journal as a CSV file, in the words of the page. */
export function journalFile(lines: readonly JournalLine[], locale: Locale): string {
  const t = journalPhrases[locale];
  const head = [t.file.when, t.who, t.what, t.file.subject, t.file.changes, t.where, t.ip];
  return csvOf([head, ...lines.map((line) => cellsOf(line, locale))]);
}

function cellsOf(line: JournalLine, locale: Locale): string[] {
  return [
    formatForSpreadsheet(line.at),
    whoText(line.actor, locale),
    journalLinePhrases[locale].actions[line.action],
    subjectText(line, locale) ?? '',
    changesOf(line).map((change) => changeText(change, locale)).join('; '),
    line.organizationName ?? '',
    line.ip ?? '',
  ];
}

/** By name, the reader too: a file is handed on. */
function whoText({ kind, name }: JournalLine['actor'], locale: Locale): string {
  const t = journalLinePhrases[locale].actors;
  if (name === null) return t[kind];
  return kind === 'staff' ? `${name} (${t.staff})` : name;
}

function changeText(change: Change, locale: Locale): string {
  const text = (value: unknown) => valueText(change.field, value, locale);
  return `${journalLinePhrases[locale].fields[change.field]}: ${'value' in change ? text(change.value) : `${text(change.from)} → ${text(change.to)}`}`;
}
