const russian = new Intl.PluralRules('ru');

/** `pluralRu(3, 'сеанс', 'сеанса', 'сеансов')` is `3 сеанса`. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const form = russian.select(count);
  return `${formatCount(count, 'ru')} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

/** `pluralEn(3, 'session', 'sessions')` is `3 sessions`. */
export function pluralEn(count: number, one: string, other: string): string {
  return `${formatCount(count, 'en')} ${count === 1 ? one : other}`;
}

export function formatCount(count: number, locale: 'ru' | 'en'): string {
  return count.toLocaleString(locale);
}
