import { definePhrases } from '#web/lib/phrases.ts';

/** Of every page of the cloud. */
export const cloudPhrases = definePhrases({
  ru: {
    cloud: 'Облако',
    none: 'Облака пока нет',
    noneText: 'Здесь видно, кто работает в облаке 1С, и отсюда завершают сеансы и сбрасывают пароли. Если облако у вас уже есть, напишите нам: подключим его к личному кабинету.',
    write: 'Написать в поддержку',
    asOf: 'По данным на',
    notYet: 'Данные с серверов ещё не поступали. Обычно это занимает до минуты.',
    silent: (name: string, since: string) => `${name} не отвечает с ${since}`,
    known: (at: string) => `показано то, что было на ${at}.`,
    neverKnown: 'данных ещё не было.',
    silentTitle: (count: number): string => (count === 1 ? 'Нет связи с сервером' : 'Нет связи с серверами'),
    silentText: 'Специалисты уже видят это. Данные обновятся сами, как только связь вернётся.',
    more: (count: number) => `и ещё ${count}`,
    directory: 'Каталог пользователей',
  },
  en: {
    cloud: 'Cloud',
    none: 'No cloud yet',
    noneText: 'This is where you see who works in the 1C cloud, end sessions and reset passwords. If you have a cloud already, write to us: we will connect it to the portal.',
    write: 'Write to support',
    asOf: 'As of',
    notYet: 'The servers have not answered yet. It usually takes up to a minute.',
    silent: (name, since) => `${name} has been silent since ${since}`,
    known: (at) => `what was there at ${at} is shown.`,
    neverKnown: 'nothing is known yet.',
    silentTitle: (count) => (count === 1 ? 'A server does not answer' : 'Some servers do not answer'),
    silentText: 'The provider sees it too. The page goes on by itself as soon as they answer.',
    more: (count) => `and ${count} more`,
    directory: 'The directory of users',
  },
});
