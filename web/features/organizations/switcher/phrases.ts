import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

export const switcherPhrases = definePhrases({
  ru: {
    label: 'Организация',
    all: 'Все организации',
    allShort: 'Все',
    count: (count: number) => pluralRu(count, 'организация', 'организации', 'организаций'),
    search: 'Название или ИНН',
    notFound: 'Такой организации среди ваших нет',
    shown: (name: string) => `Показана только организация ${name}.`,
    showAll: 'Показать все',
  },
  en: {
    label: 'Organisation',
    all: 'All organisations',
    allShort: 'All',
    count: (count) => pluralEn(count, 'organisation', 'organisations'),
    search: 'Name or INN',
    notFound: 'There is no such organisation among yours',
    shown: (name) => `Only the organisation ${name} is shown.`,
    showAll: 'Show all',
  },
});
