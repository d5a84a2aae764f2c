import { cleanLine } from '#kernel/clean-line.ts';
import { fitsWindowsLine } from '../../remote/command-line.ts';

export type Options = Readonly<Record<string, string>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** rac takes names and IPv4 only: it cuts an address at the first colon. */
const ADDRESS = /^[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?(?::\d{1,5})?$/i;
const PERMISSION_CODE = /^[A-Za-zА-Яа-яЁё\d_.-]{0,64}$/;
const MOST_CHARACTERS = 300;

/**
 * Each value stands behind its name in one argument: none can be taken for an option, a file or an address, however it
 * begins.
 */
export function racArguments(address: string, words: readonly string[], options: Options): string[] {
  if (!ADDRESS.test(address)) throw new TypeError('not an address of an administration server');
  return [address, ...words, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)];
}

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Ids come from our database, where a list of this cluster put them. */
export function uuid(id: string): string {
  if (!isUuid(id)) throw new TypeError('not a UUID in lower case');
  return id;
}

export function permissionCode(code: string): string {
  if (!PERMISSION_CODE.test(code)) throw new TypeError('not a permission code');
  return code;
}

/** What a person shall read: one line that a window of 1C can show and every host's command line can carry. */
export function readable(text: string): string {
  const line = cleanLine(text).replaceAll('%', ' проц.').replaceAll('&', ' и ').replaceAll(/["“”„]/g, "'");
  const signs = Array.from(line, (sign) => (fitsWindowsLine(sign) ? sign : ' ')).join('').replaceAll(/ +/g, ' ');
  return signs.trim().slice(0, MOST_CHARACTERS);
}

/** A name or password that somebody typed: what no program can be handed is nobody's. */
export function canBePassed(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text) && text.length <= 255;
}
