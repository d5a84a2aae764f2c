import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** What comes after this many characters only makes the estimate slow. */
const MEASURED = 64;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** The server's own estimate (kernel/passwords.ts), 0 to 4. Its dictionaries weigh 400 KB: only ever imported when needed. */
export function estimate(password: string, personal: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  return estimator.check(password.slice(0, MEASURED), [...personal]).score;
}
