import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** Somebody is no employee any more, but still has a login. */
export const offerPhrases = definePhrases({
  ru: {
    title: (name: string) => `${name} больше не в списке сотрудников, а вход в облако остался`,
    text: (user: string, login: string, sessions: number) => `${user}, логин ${login}${sessions === 0 ? ', сейчас не в сети' : `, ${pluralRu(sessions, 'открытый сеанс', 'открытых сеанса', 'открытых сеансов')}`}.`,
    decide: 'Решить',
    toCloud: (cloud: string) => `Открыть облако «${cloud}»`,
    dialog: (name: string) => `Доступ в облако: ${name}`,
    lead: (user: string, login: string, organization: string) => `Сотрудник удалён из организации ${organization}. В облаке ему, судя по почте или имени, принадлежит вход ${user} (${login}). Что с ним сделать?`,
    login: 'Вход в облако',
    logins: {
      disable: { label: 'Отключить вход', description: 'Войти в облако будет нельзя. Включить вход снова можно через поддержку.' },
      reset: { label: 'Сбросить пароль', description: 'Новый пароль придёт на вашу почту: например, чтобы передать рабочее место другому.' },
      keep: { label: 'Оставить как есть', description: 'Больше об этом не спросим.' },
    },
    end: (sessions: number) => `Завершить ${pluralRu(sessions, 'открытый сеанс', 'открытых сеанса', 'открытых сеансов')}: несохранённое пропадёт`,
    confirm: 'Подтвердить',
    kept: 'Оставили как есть',
    started: 'Выполняем. Ход виден вверху страницы',
  },
  en: {
    title: (name) => `${name} is no employee any more, but still has a login of the cloud`,
    text: (user, login, sessions) => `${user}, login ${login}${sessions === 0 ? ', not in now' : `, ${pluralEn(sessions, 'open session', 'open sessions')}`}.`,
    decide: 'Decide',
    toCloud: (cloud) => `Open the cloud “${cloud}”`,
    dialog: (name) => `Access to the cloud: ${name}`,
    lead: (user, login, organization) => `The person was removed from ${organization}. By e-mail or name the login ${user} (${login}) of the cloud is theirs. What is to become of it?`,
    login: 'Login of the cloud',
    logins: {
      disable: { label: 'Close the login', description: 'Nobody can come in by it. Support can open it again.' },
      reset: { label: 'Reset the password', description: 'The new one goes to your e-mail: to hand the workplace over, for example.' },
      keep: { label: 'Leave it as it is', description: 'We will not ask again.' },
    },
    end: (sessions) => `End ${pluralEn(sessions, 'open session', 'open sessions')}: what is not saved is lost`,
    confirm: 'Confirm',
    kept: 'Left as it is',
    started: 'Under way. The top of the page shows how far it is',
  },
});
