/** A cell that a spreadsheet cannot take for a formula (OWASP, CSV injection), quoted as RFC 4180 has it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines for a spreadsheet in Russian: semicolons, and a mark that says UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
