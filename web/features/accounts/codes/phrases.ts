import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

export const codePhrases = definePhrases({
  ru: {
    sentTo: 'Отправили СМС с кодом на',
    lives: (minutes: number) => `Код действует ${pluralRu(minutes, 'минуту', 'минуты', 'минут')}.`,
    dead: 'Код больше не действует. Запросите новый.',
    code: 'Код из СМС',
    againIn: 'Отправить ещё раз можно через',
    again: 'Отправить код ещё раз',
    sentAgain: 'Новый код отправлен. Прежний больше не подойдёт.',
  },
  en: {
    sentTo: 'We sent an SMS with a code to',
    lives: (minutes) => `The code works for ${pluralEn(minutes, 'minute', 'minutes')}.`,
    dead: 'The code no longer works. Ask for a new one.',
    code: 'Code from the SMS',
    againIn: 'You can ask for another code in',
    again: 'Send another code',
    sentAgain: 'A new code was sent. The one before no longer works.',
  },
});
