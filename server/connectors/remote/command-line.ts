import type { Command } from './port.ts';

/** Who reads the one line that SSH has for a command. */
export type Shell = 'posix' | 'windows';

/**
 * SSH takes no list of arguments but one line, which the account's shell there takes apart. Throws for what cannot be
 * quoted safely: who calls has to know what he sends.
 */
export function commandLine(shell: Shell, { program, args }: Pick<Command, 'program' | 'args'>): string {
  const quote = shell === 'posix' ? quotePosix : quoteWindows;
  return [program, ...args].map(quote).join(' ');
}

/** Nothing is special between single quotes but their end. */
function quotePosix(text: string): string {
  if (text.includes('\0')) throw new TypeError('a NUL cannot be an argument');
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * What cmd.exe lets through between double quotes and every program reads the same way. Letters of other alphabets are
 * missing on purpose: programs of the 1990s take some of them for the quote or the backslash that they resemble.
 */
const WINDOWS_TEXT = /^[\p{Script=Latin}\p{Script=Cyrillic}\d _./:\\=+,@#()[\]{}$*~`'!?;№«»–—…-]*$/u;

export function fitsWindowsLine(text: string): boolean {
  return WINDOWS_TEXT.test(text);
}

/** For cmd.exe and then CommandLineToArgvW, which takes backslashes before a quote for its escape. */
function quoteWindows(text: string): string {
  if (!fitsWindowsLine(text)) throw new TypeError('an argument holds characters that cmd.exe would read in its own way');
  if (/^[\w./:\\#-]+$/.test(text)) return text;
  return `"${text.replace(/\\+$/, '$&$&')}"`;
}
