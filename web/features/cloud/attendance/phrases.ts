import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

export const attendancePhrases = definePhrases({
  ru: {
    title: 'Сколько человек работало в облаке за 30 дней',
    summary: (peak: number, day: string, average: string) => `Больше всего: ${pluralRu(peak, 'человек', 'человека', 'человек')} одновременно, ${day}. В среднем за день: ${average}.`,
    peak: 'Наибольшее за день',
    average: 'Среднее за день',
    day: 'День',
    bar: (day: string, peak: number, average: string) => `${day}: наибольшее ${peak}, среднее ${average}`,
    table: 'По дням',
    none: 'Статистика появится через день работы облака.',
  },
  en: {
    title: 'People at work in the cloud over 30 days',
    summary: (peak, day, average) => `At most ${pluralEn(peak, 'person', 'people')} at once, on ${day}. Mean of a day: ${average}.`,
    peak: 'Peak of the day',
    average: 'Mean of the day',
    day: 'Day',
    bar: (day, peak, average) => `${day}: peak ${peak}, mean ${average}`,
    table: 'Day by day',
    none: 'Figures appear after a day of the cloud at work.',
  },
});
