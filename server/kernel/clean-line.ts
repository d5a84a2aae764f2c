/** Text that a database and a page can hold: one line, no invisible characters, whole letters. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/\p{Cf}/gu, '').trim();
}
