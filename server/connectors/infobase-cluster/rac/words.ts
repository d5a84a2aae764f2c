import { cleanLine } from '#kernel/clean-line.ts';

const MOST_CHARACTERS = 300;
const PASSWORD_OPTION = /(--[a-z-]*pwd=)\S*/gi;

/** What staff may read of what rac wrote: some refusals repeat the argument that they are about. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  // A shorter one is found in any text; where rac repeats an option, its name tells it.
  for (const secret of secrets.toSorted((one, other) => other.length - one.length)) if (secret.length > 3) shown = shown.replaceAll(secret, '***');
  return cleanLine(shown.replaceAll(PASSWORD_OPTION, '$1***')).slice(0, MOST_CHARACTERS);
}
