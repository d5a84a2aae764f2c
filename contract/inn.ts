/**
 * Kinds of organisations and the check digits of their INN.
 * Source: order of the tax service MM-7-6/435@; weights as in the description of the identification
 * number (10 digits for legal entities, 12 for entrepreneurs and private persons).
 */
export const organizationTypes = ['legal_entity', 'entrepreneur', 'self_employed'] as const;
export type OrganizationType = (typeof organizationTypes)[number];

const WEIGHTS_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (sum % 11) % 10;
}

/** How many digits the INN of such an organisation has. */
export function innLength(type: OrganizationType): 10 | 12 {
  return type === 'legal_entity' ? 10 : 12;
}

/** What is wrong with an INN for the type, or null. All zeros pass the arithmetic but are not issued. */
export function innProblem(inn: string, type: OrganizationType): 'inn_length' | 'inn_digits' | null {
  if (!/^\d+$/.test(inn) || inn.length !== innLength(type)) return 'inn_length';
  if (/^0+$/.test(inn)) return 'inn_digits';
  const right =
    inn.length === 10
      ? checkDigit(inn, WEIGHTS_10) === Number(inn[9])
      : checkDigit(inn, WEIGHTS_11) === Number(inn[10]) && checkDigit(inn, WEIGHTS_12) === Number(inn[11]);
  return right ? null : 'inn_digits';
}

/** Tax office, reason (letters may stand here), number (order of the tax service MMV-7-6/435@). */
export function isKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp);
}

/** Completes the first 9 or 10 digits of an INN by its check digits; for builders of test and demo data. */
export function withCheckDigits(digits: string): string {
  if (digits.length === 9) return digits + checkDigit(digits, WEIGHTS_10);
  const eleven = digits + checkDigit(digits, WEIGHTS_11);
  return eleven + checkDigit(eleven, WEIGHTS_12);
}
