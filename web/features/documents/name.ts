import type { Document } from '#contract/documents.ts';
import type { Locale } from '#contract/locale.ts';
import { documentPhrases } from './phrases.ts';

/** «Счёт № 417»; a title of its own stands in the place of the kind. */
export function documentName({ kind, title, number }: Pick<Document, 'kind' | 'title' | 'number'>, locale: Locale): string {
  const t = documentPhrases[locale];
  return [title ?? t.kinds[kind], number === '' ? null : t.numberOf(number)].filter((part) => part !== null).join(' ');
}
