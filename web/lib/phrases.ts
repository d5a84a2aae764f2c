import { useLocale } from './locale.tsx';

/** One text, or a text with something put in. Nested groups keep long lists in order. */
type Phrase = string | ((...parts: never[]) => string) | { readonly [key: string]: Phrase };

export interface Phrases<T> {
  readonly ru: T;
  readonly en: T;
}

/** Texts in both languages: English must have exactly the keys of Russian, or it does not compile. */
export function definePhrases<T extends { readonly [key: string]: Phrase }>(phrases: { ru: T; en: NoInfer<T> }): Phrases<T> {
  return phrases;
}

/** The texts in the language of the page. */
export function usePhrases<T>(phrases: Phrases<T>): T {
  return phrases[useLocale()];
}
