import * as z from 'zod/mini';
import { emailAddress } from '#contract/accounts.ts';

const LOOKS_LIKE_SITE = /^[\w.+-]+\.[a-z]{2,}$/i;
const AROUND = /^(mailto:|["'«(<]+)+|["'»)>.:]+$/g;
/** The server refuses longer ones altogether; cut, they get their result like any other wrong address. */
const LONGEST = 300;

/**
 * Addresses in what was typed, pasted or read from a table: one a line, or with commas, semicolons
 * or spaces between. Names around them («Анна <anna@firm.example>») are left out; what seems to be
 * an address and is none stays, so that its result can be shown.
 */
export function addressesOf(text: string): string[] {
  return text.split(/[\r\n]+/).flatMap(addressesOfLine);
}

function addressesOfLine(line: string): string[] {
  if (!line.includes('@')) {
    const rest = line.replace(/^[\s,;]+|[\s,;]+$/g, '');
    return rest === '' ? [] : [rest.slice(0, LONGEST)];
  }
  return line
    .split(/[\s,;<>]+/)
    .map((word) => word.replace(AROUND, ''))
    .filter((word) => word.includes('@') || LOOKS_LIKE_SITE.test(word))
    .map((word) => word.slice(0, LONGEST));
}

/** The addresses of a file; a first line without any is the heading of its columns. */
export function addressesOfFile(text: string): string[] {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
  return addressesOf((first.includes('@') ? [first, ...rest] : rest).join('\n'));
}

export function isAddress(text: string): boolean {
  return z.safeParse(emailAddress, text).success;
}

/** A file's text: Unicode, or what Windows makes of Russian tables. */
export function textOfFile(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1251').decode(bytes) : text;
}
