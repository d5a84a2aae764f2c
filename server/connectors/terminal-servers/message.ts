import { cleanLine } from '#kernel/clean-line.ts';

/** Lines of plain text: nothing in them that a console or a window would obey. */
export function messageText(text: string, lineEnd: string): string {
  return text.split(/\r?\n/).map(cleanLine).join(lineEnd);
}
