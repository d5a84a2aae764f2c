/** A text that a spreadsheet cannot take for a formula (OWASP, CSV injection), quoted as RFC 4180 has it; a number with the comma that Russian spreadsheets read. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = /^[=+\-@\t\r\n\0]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines for a spreadsheet in Russian: semicolons, and a mark that says UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
