/** A number from 0 to 1 that is the same for the same words, today and tomorrow (FNV-1a, 32 bits, stirred). */
export function dice(...words: Array<string | number>): number {
  let hash = 0x811c9dc5;
  for (const char of words.join(' ')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `from` to `to`, both among them. */
export function between(from: number, to: number, ...words: Array<string | number>): number {
  return from + Math.floor(dice(...words) * (to - from + 1));
}

export function pick<T>(list: readonly [T, ...T[]], ...words: Array<string | number>): T {
  return list[Math.floor(dice(...words) * list.length)] ?? list[0];
}
