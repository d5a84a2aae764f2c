import { clientActions, type JournalTopic } from '#contract/journal.ts';

/** Lines of one file at most; a bigger answer is a smaller period. */
export const MOST_EXPORTED = 10_000;
export const exportsPerPerson = { count: 10, seconds: 3600 };

/** Actions of a topic, or all that clients see. */
export function actionsOf(topic: JournalTopic | undefined) {
  return topic ? clientActions.filter((action) => action.startsWith(`${topic}.`)) : clientActions;
}

/** A cell that a spreadsheet cannot take for a formula (OWASP, CSV injection), quoted as RFC 4180 has it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines for a spreadsheet in Russian: semicolons, and a mark that says UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
