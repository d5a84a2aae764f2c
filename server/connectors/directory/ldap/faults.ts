import { ResultCodeError } from 'ldapts';
import { cleanLine } from '#kernel/clean-line.ts';
import { trouble, type Trouble, type TroubleCode } from '../../trouble.ts';

/** The connection had ended before anything was written. */
export class NothingSentError extends Error {}
/** An answer that is none of a directory of this kind. */
export class UnreadableError extends Error {}

export const NO_SUCH_OBJECT = 32;
const INVALID_CREDENTIALS = 49;
/** Results (RFC 4511, appendix A) that say more than that something is wrong. */
const codes: Readonly<Record<number, TroubleCode>> = {
  3: 'timed_out', 7: 'refused', 8: 'refused', 48: 'refused', [INVALID_CREDENTIALS]: 'refused', 50: 'denied', 51: 'unreachable', 52: 'unreachable',
};
/** ERROR_PASSWORD_RESTRICTION; comes with 53 from Windows, with 19 or 53 from Samba, which have other reasons too. */
const POLICY = /^0000052D:/;

export function resultOf(error: unknown): number | null {
  return error instanceof ResultCodeError ? error.code : null;
}

export function isAnswered(error: unknown): boolean {
  return resultOf(error) !== null || error instanceof UnreadableError;
}

/** What became of a request that failed. Without an answer it may have been done. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NothingSentError) return trouble('unreachable', 'the connection had ended');
  const result = resultOf(error);
  return trouble(isAnswered(error) ? (codes[result ?? -1] ?? 'unexpected') : 'timed_out', detailOf(error));
}

export function isPolicyRefusal(error: unknown): boolean {
  const result = resultOf(error);
  return (result === 53 || result === 19) && POLICY.test((error as Error).message);
}

/** Why a name and password were refused: the number that Active Directory gives in hexadecimal, or "" of another kind. */
export function refusalOf(error: unknown): string | null {
  if (resultOf(error) !== INVALID_CREDENTIALS) return null;
  return /\bdata ([0-9a-f]{3,8}),/i.exec((error as Error).message)?.[1]?.toLowerCase() ?? '';
}

export function detailOf(error: unknown): string {
  return cleanLine((error as Error).message).slice(0, 200);
}
