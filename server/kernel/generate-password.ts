import { randomInt } from 'node:crypto';

/** No vowels, so that no words come about; nothing that looks like another sign. */
const LETTERS = 'bcdfghjkmnpqrstvwxyz';
const DIGITS = '23456789';
/** As many signs of a name in a row make a password its owner's name to a guesser, and to a domain's policy. */
const PERSONAL_LENGTH = 3;

/**
 * A password to be read out and typed in, like "Kvm7-Rth3-Pdt9-Wxq4": four kinds of signs, 16 bits a group, none on
 * another key in the Russian layout. `personal`: the login and name of its owner, of which nothing is in it.
 */
export function generatePassword(personal: readonly string[], groups = 4): string {
  for (;;) {
    const password = Array.from({ length: groups }, () => `${pick(LETTERS).toUpperCase()}${pick(LETTERS)}${pick(LETTERS)}${pick(DIGITS)}`).join('-');
    if (!personal.some((text) => shares(password.toLowerCase(), text.toLowerCase()))) return password;
  }
}

function pick(signs: string): string {
  return signs.charAt(randomInt(signs.length));
}

function shares(password: string, text: string): boolean {
  const parts = text.split(/[\s,.\-_#]+/).flatMap((word) => Array.from(word, (_, at) => word.slice(at, at + PERSONAL_LENGTH)));
  return parts.some((part) => part.length === PERSONAL_LENGTH && password.includes(part));
}
