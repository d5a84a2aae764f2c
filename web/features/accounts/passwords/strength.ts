export const LEAST_LENGTH = 10;

export type Strength = 'short' | 'common' | 'fair' | 'good' | 'strong';

const byScore: readonly Strength[] = ['common', 'common', 'fair', 'good', 'strong'];

/** How to call a password with such an estimate. `short` and `common` the server refuses. */
export function strengthOf(password: string, score: 0 | 1 | 2 | 3 | 4): Strength {
  return password.length < LEAST_LENGTH ? 'short' : (byScore[score] ?? 'common');
}

/** The words in the form around that a password should not be made of: what its other fields hold. */
export function personalWords(form: HTMLFormElement | null): string[] {
  const fields = [...(form?.elements ?? [])].filter((element) => element instanceof HTMLInputElement);
  return fields.filter((field) => ['text', 'tel', 'email'].includes(field.type) && field.name !== '' && field.autocomplete !== 'new-password').flatMap((field) => field.value.toLowerCase().split(/[@\s]+/)).filter((word) => word !== '');
}
