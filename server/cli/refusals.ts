import type { Feed, Refusal } from '#contract/back-office.ts';
import type { Locale } from '#contract/locale.ts';
import { columns } from '#connectors/back-office/files/columns.ts';
import { refusalWords } from './refusal-words.ts';

const lineWord: Record<Locale, string> = { ru: 'Строка', en: 'Line' };
const LONGEST_SHOWN = 60;

/** A column as a person calls it; a field that has none, by its own name. */
export function columnName(feed: Feed, field: string, locale: Locale): string {
  return (locale === 'ru' ? columns[feed].find((column) => column.field === field)?.names[0] : undefined) ?? field;
}

function reasonOf(feed: Feed, { field, reason }: Refusal, locale: Locale): string {
  const words = refusalWords[locale];
  const general = words[reason] ?? words['invalid'] ?? reason;
  return words[`${field.replaceAll(/\.\d+/g, '')} ${reason}`] ?? (field === '' ? general : `${columnName(feed, field, locale)}: ${general}`);
}

/** One line for a person. Control characters of the file must not reach the terminal. */
export function describeRefusal(feed: Feed, refusal: Refusal, locale: Locale): string {
  const shown = refusal.value.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, LONGEST_SHOWN);
  return `${lineWord[locale]} ${refusal.place}: ${reasonOf(feed, refusal, locale)}${shown === '' ? '' : ` («${shown}»)`}`;
}

export const refusalHeader: Record<Locale, string> = {
  ru: '\uFEFFСтрока;Причина;Что стояло\r\n',
  en: '\uFEFFLine;Reason;What stood there\r\n',
};

/** A row of the errors' CSV. A value that a spreadsheet would take for a formula is made a text (OWASP, CSV injection). */
export function refusalRow(feed: Feed, refusal: Refusal, locale: Locale): string {
  const { value } = refusal;
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(value) ? `'${value}` : value;
  return `${refusal.place};"${reasonOf(feed, refusal, locale).replaceAll('"', '""')}";"${safe.replaceAll('"', '""').replaceAll('\0', '')}"\r\n`;
}
