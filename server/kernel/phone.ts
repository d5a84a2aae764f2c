import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/**
 * Reads a phone in any usual way of writing; one without a country code is read as a number of the
 * first allowed country. Answers E.164 (ITU-T), or what is wrong with it.
 */
export function readPhone(typed: string, countries: readonly CountryCode[]): { phone: string } | { problem: 'phone_invalid' | 'phone_country_refused' } {
  const parsed = parsePhoneNumberFromString(typed, { defaultCountry: countries[0] ?? 'RU', extract: false });
  if (!parsed?.isValid()) return { problem: 'phone_invalid' };
  if (!parsed.country || !countries.includes(parsed.country)) return { problem: 'phone_country_refused' };
  return { phone: parsed.number };
}

/** `+7 (912) •••-••-18`: enough for the owner to know it, too little for others. */
export function maskPhone(phone: string): string {
  const digits = phone.slice(1);
  if (digits.startsWith('7') && digits.length === 11) return `+7 (${digits.slice(1, 4)}) •••-••-${digits.slice(9)}`;
  return `+${digits.slice(0, 3)} ${'•'.repeat(Math.max(0, digits.length - 5))} ${digits.slice(-2)}`;
}
