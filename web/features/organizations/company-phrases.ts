import { definePhrases } from '#web/lib/phrases.ts';

/** What the state's register knows of a company. */
export const companyPhrases = definePhrases({
  ru: { kpp: 'КПП', ogrn: 'ОГРН', ogrnip: 'ОГРНИП', address: 'Адрес', head: 'Руководитель' },
  en: { kpp: 'KPP', ogrn: 'OGRN', ogrnip: 'OGRNIP', address: 'Address', head: 'Head' },
});
