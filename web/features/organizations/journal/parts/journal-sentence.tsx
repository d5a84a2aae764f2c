import type { JournalLine } from '#contract/journal.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { changesOf, type Change } from '../changes.ts';
import { journalLinePhrases } from '../line-phrases.ts';
import { subjectText } from '../subject-text.ts';
import { valueText } from '../value-text.ts';

/** What was done to whom, and below it each value as it was and as it is. */
export function JournalSentence({ line }: { line: JournalLine }) {
  const t = usePhrases(journalLinePhrases);
  const locale = useLocale();
  const subject = subjectText(line, locale);
  return (
    <>
      <span>
        {t.actions[line.action]}
        {subject && `: ${subject}`}
      </span>
      {changesOf(line).map((change) => (
        <span key={change.field} className="block text-sm font-normal text-muted">
          {t.fields[change.field]}: <Values change={change} />
        </span>
      ))}
    </>
  );
}

function Values({ change }: { change: Change }) {
  const locale = useLocale();
  const text = (value: unknown) => valueText(change.field, value, locale);
  if ('value' in change) return text(change.value);
  return (
    <>
      {text(change.from)} → <span className="text-text">{text(change.to)}</span>
    </>
  );
}
