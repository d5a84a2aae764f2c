import { definePhrases } from '#web/lib/phrases.ts';

export const consentPhrases = definePhrases({
  ru: { title: 'Согласие на обработку персональных данных', version: (day: string) => `Редакция от ${day}`, retry: 'Повторить', back: 'К регистрации' },
  en: { title: 'Consent to the processing of personal data', version: (day) => `Version of ${day}`, retry: 'Try again', back: 'To the registration' },
});
