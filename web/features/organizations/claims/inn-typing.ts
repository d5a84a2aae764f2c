import { innLength, innProblem, type OrganizationType } from '#contract/inn.ts';

export const LONGEST_INN = 12;

/** The digits of what was typed or pasted, such as `ИНН 7707 083893`. */
export function innDigits(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, LONGEST_INN);
}

export type InnTyping = { state: 'typing'; digits: number; of: number } | { state: 'right' } | { state: 'wrong'; problem: 'inn_length' | 'inn_digits' };

/** How an INN stands while it is typed: too few digits is no mistake yet. */
export function innTyping(inn: string, type: OrganizationType): InnTyping {
  const of = innLength(type);
  if (inn.length < of) return { state: 'typing', digits: inn.length, of };
  const problem = innProblem(inn, type);
  return problem ? { state: 'wrong', problem } : { state: 'right' };
}
