const DIGITS = 6;

/** A code that is easily told on the phone. */
export function newPermissionCode(): string {
  return [...crypto.getRandomValues(new Uint32Array(DIGITS))].map((number) => number % 10).join('');
}
