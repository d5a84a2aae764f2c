import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** The question before a password is reset. */
export const resetPhrases = definePhrases({
  ru: {
    title: (name: string) => `Сбросить пароль: ${name}?`,
    link: (email: string) => `На вашу почту ${email} придёт письмо с одноразовой ссылкой на новый пароль. Ссылка действует 15 минут, откроется один раз и только после входа в личный кабинет.`,
    letter: (email: string) => `На вашу почту ${email} придёт письмо с новым паролем.`,
    works: (login: string) => `Логин ${login} не изменится. Прежде чем отправить письмо, мы проверим, что новый пароль действует.`,
    former: {
      unknown: 'Прежний пароль заменим новым. Сколько ещё сервер может принимать прежний, пока не известно.',
      atOnce: 'Прежний пароль перестанет действовать сразу.',
      minutes: (count: number) => `Сервер может принимать прежний пароль ещё до ${pluralRu(count, 'минуты', 'минут', 'минут')}. Если входить по нему нельзя уже сейчас, напишите в поддержку.`,
    },
    sessions: 'Открытые сеансы продолжатся: завершите их отдельно, если это нужно.',
    locked: 'Блокировка из-за неверных попыток входа снимется.',
    confirm: 'Сбросить пароль',
    started: 'Сбрасываем пароль. Ход виден вверху страницы',
    unconfirmed: 'Сначала подтвердите свою почту',
    unconfirmedText: (email: string) => `Новый пароль отправляют на почту того, кто его сбрасывает, а адрес ${email} ещё не подтверждён.`,
    toProfile: 'Открыть профиль',
  },
  en: {
    title: (name) => `Reset the password: ${name}?`,
    link: (email) => `A letter with a one-time link to the new password goes to your e-mail ${email}. The link works for 15 minutes, once, and only after signing in to the portal.`,
    letter: (email) => `A letter with the new password goes to your e-mail ${email}.`,
    works: (login) => `The login ${login} stays. Before the letter goes out we check that the new password works.`,
    former: {
      unknown: 'The former password is replaced. How long the server may still take it is not known yet.',
      atOnce: 'The former password stops working at once.',
      minutes: (count) => `The server may take the former password for up to ${pluralEn(count, 'minute', 'minutes')} more. If nobody may come in by it even now, write to support.`,
    },
    sessions: 'Open sessions go on: end them too if you need to.',
    locked: 'The lock after wrong tries is taken off.',
    confirm: 'Reset the password',
    started: 'Resetting the password. The top of the page shows how far it is',
    unconfirmed: 'First confirm your e-mail',
    unconfirmedText: (email) => `A new password goes to whoever resets it, and the address ${email} is not confirmed yet.`,
    toProfile: 'Open the profile',
  },
});
