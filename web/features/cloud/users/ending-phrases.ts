import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

const minutesRu = (count: number) => pluralRu(count, 'минуту', 'минуты', 'минут');

/** Of the question before sessions are ended. */
export const endingPhrases = definePhrases({
  ru: {
    titleOne: (name: string) => `Завершить сеанс: ${name}?`,
    titleAll: 'Завершить все сеансы?',
    effectOne: (server: string) => `Сеанс на сервере ${server} закроется вместе со всеми программами в нём.`,
    effectAll: (sessions: number, people: number, cloud: string) => `Завершатся ${pluralRu(sessions, 'сеанс', 'сеанса', 'сеансов')} у ${pluralRu(people, 'человека', 'человек', 'человек')} в облаке «${cloud}», в том числе ваш, если вы сейчас в облаке.`,
    unsaved: 'Всё, что не сохранено в открытых программах, пропадёт.',
    which: 'Какие сеансы завершить',
    chooseOne: 'Выберите хотя бы один сеанс',
    when: 'Когда завершить',
    now: 'Сразу, без предупреждения',
    later: (minutes: number) => `Предупредить за ${minutesRu(minutes)}`,
    message: 'Сообщение на экран',
    messageNote: 'Его увидят сразу. Без вашего текста сообщим только, через сколько завершится сеанс.',
    placeholder: 'Например: закройте, пожалуйста, 1С, начинаем обслуживание',
    confirmOne: 'Завершить сеанс',
    confirmSome: 'Завершить сеансы',
    confirmAll: 'Завершить все сеансы',
    started: 'Завершаем. Ход виден вверху страницы',
    warned: 'Людей предупредим. Отсчёт виден вверху страницы',
  },
  en: {
    titleOne: (name) => `End the session: ${name}?`,
    titleAll: 'End all sessions?',
    effectOne: (server) => `The session on ${server} closes with all programs in it.`,
    effectAll: (sessions, people, cloud) => `This ends ${pluralEn(sessions, 'session', 'sessions')} of ${pluralEn(people, 'person', 'people')} in the cloud “${cloud}”, your own too if you are in.`,
    unsaved: 'Whatever is not saved in open programs will be lost.',
    which: 'Which sessions to end',
    chooseOne: 'Choose at least one session',
    when: 'When to end',
    now: 'At once, without a warning',
    later: (minutes) => `Warn ${pluralEn(minutes, 'minute', 'minutes')} before`,
    message: 'Message on the screen',
    messageNote: 'It is seen at once. Without a text of yours people only learn when the session ends.',
    placeholder: 'For example: please close 1C, maintenance begins',
    confirmOne: 'End the session',
    confirmSome: 'End the sessions',
    confirmAll: 'End all sessions',
    started: 'Being ended. The top of the page shows how far it is',
    warned: 'People are being told. The top of the page counts down',
  },
});
