import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** What products and contracts are called, everywhere in the portal. */
export const productPhrases = definePhrases({
  ru: {
    /** Of the provider's own products the title comes with the list; this one where it does not. */
    categories: { local: 'Локальные 1С', rental: 'Аренда 1С', own: 'Продукты провайдера', service: 'Сервисы', license: 'Лицензии', module: 'Модули' },
    kinds: { its: 'Договор ИТС', pts: 'Договор ПТС', rental: 'Договор аренды', service: 'Договор на сервисы', other: 'Договор' },
    numberOf: (number: string) => `№\u00A0${number}`,
    registrationNumber: 'Регистрационный номер',
    registrationNumberOf: (number: string) => `Рег. №\u00A0${number}`,
    pieces: (count: number) => pluralRu(count, 'штука', 'штуки', 'штук'),
    organization: 'Организация',
    choose: 'Выберите',
    innOf: (inn: string) => `ИНН ${inn}`,
  },
  en: {
    categories: { local: 'Local 1C', rental: 'Rented 1C', own: 'Provider’s products', service: 'Services', license: 'Licences', module: 'Modules' },
    kinds: { its: 'ITS contract', pts: 'PTS contract', rental: 'Rental contract', service: 'Service contract', other: 'Contract' },
    numberOf: (number) => `No.\u00A0${number}`,
    registrationNumber: 'Registration number',
    registrationNumberOf: (number) => `Reg. No.\u00A0${number}`,
    pieces: (count) => pluralEn(count, 'piece', 'pieces'),
    organization: 'Organisation',
    choose: 'Choose',
    innOf: (inn) => `INN ${inn}`,
  },
});
