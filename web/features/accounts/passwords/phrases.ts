import { definePhrases } from '#web/lib/phrases.ts';
import { LEAST_LENGTH } from './strength.ts';

export const passwordPhrases = definePhrases({
  ru: {
    rule: `Не меньше ${LEAST_LENGTH} символов. Подойдёт и фраза из нескольких слов`,
    strength: {
      short: 'Слишком короткий',
      common: 'Легко подобрать',
      fair: 'Средний',
      good: 'Хороший',
      strong: 'Отличный',
    },
  },
  en: {
    rule: `At least ${LEAST_LENGTH} characters. A phrase of several words is fine too`,
    strength: {
      short: 'Too short',
      common: 'Easy to guess',
      fair: 'Fair',
      good: 'Good',
      strong: 'Excellent',
    },
  },
});
