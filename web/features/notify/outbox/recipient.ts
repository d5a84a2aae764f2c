/**
 * A recipient as typed into the filter, in the form in which the outbox knows it: an address as it is,
 * a phone in E.164. A Russian number may begin with 8 or without its country's code.
 */
export function recipientOf(typed: string): string {
  const text = typed.trim();
  const digits = text.replace(/\D/g, '');
  if (digits === '' || /[^\d\s()+-]/.test(text)) return text;
  if (text.startsWith('+')) return `+${digits}`;
  if (digits.length === 10) return `+7${digits}`;
  return digits.length === 11 && /^[78]/.test(digits) ? `+7${digits.slice(1)}` : `+${digits}`;
}

/** The code in an SMS: six digits that stand alone. */
export function codeIn(text: string): string | null {
  return /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? null;
}
