import type { ReadingProblem } from '#contract/back-office.ts';
import type { Fault } from '../source-http.ts';

/** Codes of the standard interface, section 17 of the developer's guide of 1C:Enterprise 8.3. */
export const NO_SUCH_INSTANCE = '9';
const PROBLEMS = new Map<string, ReadingProblem>([
  ['6', 'not_published'],
  ['8', 'not_published'],
  ['20', 'forbidden'],
  ['-1', 'server_error'],
]);

/** A locked base says so as any other exception does. */
const SESSIONS_LOCKED = /Начало сеанса с информационной базой запрещено/u;
const JSON_FAULT = /^\s*\{\s*"odata\.error"\s*:\s*\{\s*"code"\s*:\s*"?(-?\d{1,4})"?/;
const XML_FAULT = /^\s*(?:<\?xml[^>]*>\s*)?<(?:m:)?error\b[^>]*>\s*<(?:m:)?code>\s*(-?\d{1,4})\s*</;

/** The code of an error's body, whatever its status: as JSON or, of a request refused early, as XML. */
export function faultOf(status: number, text: string): Fault | null {
  if (SESSIONS_LOCKED.test(text) && status !== 200) return { code: 'sessions_locked', problem: 'forbidden' };
  const code = JSON_FAULT.exec(text)?.[1] ?? XML_FAULT.exec(text)?.[1];
  if (code === undefined || status === 503) return null;
  if (status === 401) return { code, problem: 'sign_in' };
  if (status === 403) return { code, problem: 'forbidden' };
  return { code, problem: PROBLEMS.get(code) ?? 'wrong_shape' };
}
