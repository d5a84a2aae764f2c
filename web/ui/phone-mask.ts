import type { MaskitoOptions, MaskitoPostprocessor, MaskitoPreprocessor } from '@maskito/core';

const digit = /\d/;
const RUSSIAN = ['+', '7', ' ', '(', digit, digit, digit, ')', ' ', digit, digit, digit, '-', digit, digit, '-', digit, digit];
/** E.164 has at most 15 digits. */
const ABROAD = ['+', ...Array.from({ length: 15 }, () => digit)];

/** A plus with another country's code: our mask does not fit, only digits are kept. */
function isAbroad(value: string): boolean {
  return /^\+\s*[0-689]/.test(value);
}

/**
 * A whole number in any usual way of writing, brought to `+7…` (or `+…` of another country):
 * `8 912 345-67-18`, `9123456718`, `+7 (912)…`. A single leading 8 or 7 is the trunk or country code.
 */
export function withCountryCode(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  if (typed.trim().startsWith('+')) return `+${digits}`;
  if (/^[78]/.test(digits) && (digits.length === 11 || digits.length === 1)) return `+7${digits.slice(1)}`;
  return digits === '' ? '' : `+7${digits}`;
}

const fromAnyWriting: MaskitoPreprocessor = ({ elementState, data }, action) => {
  const { value, selection } = elementState;
  if (action === 'validation') {
    const whole = withCountryCode(value);
    return { elementState: { value: whole, selection: [whole.length, whole.length] }, data };
  }
  const replacesAll = /^\+?7?[\s(]*$/.test(value.slice(0, selection[0])) && selection[1] >= value.trimEnd().length;
  const continues = value.startsWith('+7') && data.length === 1;
  if (action !== 'insert' || !replacesAll || continues || (value === '+' && data.length === 1)) return { elementState, data };
  return { elementState: { value: '', selection: [0, 0] }, data: withCountryCode(data) || data };
};

/** When the last digit of one's own is deleted, nothing of the mask stays behind. */
const noEmptyMask: MaskitoPostprocessor = (now, before) =>
  now.value.length < before.value.length && /^\+?7?[\s(]*$/.test(now.value) ? { value: '', selection: [0, 0] } : now;

export const phoneMask: MaskitoOptions = {
  mask: ({ value }) => (isAbroad(value) ? ABROAD : RUSSIAN),
  preprocessors: [fromAnyWriting],
  postprocessors: [noEmptyMask],
};
