import type { Locale } from '#contract/locale.ts';
import { positions, roles } from '#contract/organizations.ts';
import { sections } from '#contract/permissions.ts';
import { formatDay, formatPhone } from '#web/lib/format.ts';
import { organizationPhrases } from '../phrases.ts';
import type { JournalField } from './changes.ts';
import { journalLinePhrases } from './line-phrases.ts';

/** A kept value in words. What older entries may hold and nobody knows any more stands as it was written. */
export function valueText(field: JournalField, value: unknown, locale: Locale): string {
  const t = journalLinePhrases[locale].values;
  const words = organizationPhrases[locale];
  if (Array.isArray(value)) return value.length === 0 ? t.noSections : value.map((one) => wordOf(sections, words.sections, String(one))).join(', ');
  if (value === null || value === undefined || value === '') return t.none;
  const text = String(value);
  if (field === 'role') return wordOf(roles, words.roles, text);
  if (field === 'position') return wordOf(positions, words.positions, text);
  if (field === 'birthDate') return formatDay(text, locale);
  if (field === 'phone') return formatPhone(text);
  return text;
}

function wordOf<K extends string>(known: readonly K[], words: Record<K, string>, text: string): string {
  const key = known.find((one) => one === text);
  return key === undefined ? text : words[key];
}
