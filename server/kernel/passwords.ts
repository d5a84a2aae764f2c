import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** argon2id (the library's number 2) with OWASP's second choice: 19 MiB, two passes, one lane. */
const ARGON = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const LEAST_LENGTH = 10;
/** Estimates of the library from 0 to 4; 0 and 1 fall within a million guesses. */
const COMMON_SCORE = 1;
/** Parts of names shorter than this are found in half of all passwords. */
const PERSONAL_LENGTH = 4;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
const dummyHash = await hash('nobody has this password', ARGON);

/** Hashes exactly what was typed: no trimming, no normalising (ASVS 6.2.8). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON);
}

/** `stored` null is somebody who does not exist: it takes the same time, and is never right. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? dummyHash, password);
  return right && stored !== null;
}

/**
 * Why a new password is refused, or null. `personal`: names, phone, address and the provider's name;
 * a password that is little more than one of them is the first that is guessed (ASVS 6.2.11).
 */
export function passwordProblem(password: string, personal: readonly string[]): 'password_too_short' | 'password_common' | 'password_personal' | null {
  if (password.length < LEAST_LENGTH) return 'password_too_short';
  const words = personal.flatMap((text) => text.toLowerCase().split(/[@\s]+/)).filter((word) => word.length >= PERSONAL_LENGTH);
  const lower = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), lower);
  if (rest !== lower && rest.length <= LEAST_LENGTH - PERSONAL_LENGTH) return 'password_personal';
  return estimator.check(password, words).score <= COMMON_SCORE ? 'password_common' : null;
}
