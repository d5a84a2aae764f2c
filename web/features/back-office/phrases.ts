import type { Feed, Reading, ReadingOfSource } from '#contract/back-office.ts';
import { definePhrases } from '#web/lib/phrases.ts';
import { formatCount, pluralEn, pluralRu } from '#web/lib/plural.ts';

type Counts = Omit<Reading, 'id' | 'feed' | 'startedAt' | 'endedAt' | 'startedBy' | 'problem'>;

const feedsRu: Record<Feed, string> = {
  managers: 'Менеджеры', clients: 'Клиенты', catalog: 'Каталог продуктов', payees: 'Получатели оплаты',
  contracts: 'Договоры', products: 'Продукты', documents: 'Документы', payments: 'Оплаты', clouds: 'Облака', 'cloud-prices': 'Цены заявок по облаку',
};
const feedsEn: Record<Feed, string> = {
  managers: 'Managers', clients: 'Clients', catalog: 'Catalogue', payees: 'Payees',
  contracts: 'Contracts', products: 'Products', documents: 'Documents', payments: 'Payments', clouds: 'Clouds', 'cloud-prices': 'Prices of cloud requests',
};
const sourcesRu: Readonly<Record<string, string>> = {
  simulated: 'Учётная система', odata: 'Учётная база 1С (OData)', 'partner-api': 'Партнёрский интерфейс 1С', files: 'Загрузка файлов', push: 'Приём от ваших систем',
};
const sourcesEn: Readonly<Record<string, string>> = {
  simulated: 'Accounting system', odata: '1C accounting base (OData)', 'partner-api': '1C partner interface', files: 'Import of files', push: 'Pushed by your systems',
};

/** What all views of the exchange say. */
export const exchangePhrases = definePhrases({
  ru: {
    title: 'Обмен с учётной системой',
    description: 'Откуда в кабинете клиенты, договоры и документы, когда их читали и что не приняли.',
    mayNotStart: 'Запускать обмен могут администратор и инженер.',
    help: 'Каждые 15 минут кабинет читает то, что изменилось, а раз в сутки, после трёх ночи, — всё заново. Чтение ничего не меняет в самой учётной системе. Если она не отвечает или отвечает не то, в кабинете остаётся прежняя копия.',
    helpAbout: 'как идёт обмен',
    views: 'Обмен',
    sourcesView: 'Источники',
    historyView: 'История',
    tokensView: 'Ключи доступа',
    feed: 'Что читали',
    feeds: feedsRu,
    sourceName: (name: string) => sourcesRu[name] ?? name,
    states: { running: 'Читается', done: 'Готово', failed: 'Не удалось' },
    came: ({ read, changed, refused, vanished, state, isWhole }: Counts) => {
      if (state === 'running') return `Пока принято:\u00a0${formatCount(read, 'ru')}`;
      if (read === 0 && vanished === 0) return state === 'failed' || refused > 0 ? 'Ничего не принято' : isWhole ? 'Записей нет' : 'Ничего нового';
      const parts = [`Принято:\u00a0${formatCount(read, 'ru')}`, changed === 0 ? 'изменений нет' : `новых и изменённых:\u00a0${formatCount(changed, 'ru')}`];
      return [...parts, ...(vanished === 0 ? [] : [`исчезло:\u00a0${formatCount(vanished, 'ru')}`])].join(', ');
    },
    refusals: (count: number) => pluralRu(count, 'замечание', 'замечания', 'замечаний'),
    refusalsOf: (feed: string, count: number) => `${feed}: ${pluralRu(count, 'замечание', 'замечания', 'замечаний')}`,
    about: ({ source, isWhole }: Pick<ReadingOfSource, 'source' | 'isWhole'>) => {
      const name = sourcesRu[source] ?? source;
      if (source === 'push' || source === 'files') return isWhole ? `${name}, весь список` : name;
      return `${name}, ${isWhole ? 'всё заново' : 'изменения'}`;
    },
  },
  en: {
    title: 'Back office exchange',
    description: 'Where the portal’s clients, contracts and documents come from, when they were read and what was not taken in.',
    mayNotStart: 'Administrators and engineers may start the exchange.',
    help: 'Every 15 minutes the portal reads what has changed, and once a day, after three in the morning, everything anew. Reading changes nothing in the accounting system itself. When it does not answer, or answers something wrong, the portal keeps the copy it has.',
    helpAbout: 'how the exchange works',
    views: 'Exchange',
    sourcesView: 'Sources',
    historyView: 'History',
    tokensView: 'Access keys',
    feed: 'What was read',
    feeds: feedsEn,
    sourceName: (name) => sourcesEn[name] ?? name,
    states: { running: 'Being read', done: 'Done', failed: 'Failed' },
    came: ({ read, changed, refused, vanished, state, isWhole }) => {
      if (state === 'running') return `Taken in so far:\u00a0${formatCount(read, 'en')}`;
      if (read === 0 && vanished === 0) return state === 'failed' || refused > 0 ? 'Nothing taken in' : isWhole ? 'No records' : 'Nothing new';
      const parts = [`Taken in:\u00a0${formatCount(read, 'en')}`, changed === 0 ? 'no changes' : `new and changed:\u00a0${formatCount(changed, 'en')}`];
      return [...parts, ...(vanished === 0 ? [] : [`vanished:\u00a0${formatCount(vanished, 'en')}`])].join(', ');
    },
    refusals: (count) => pluralEn(count, 'remark', 'remarks'),
    refusalsOf: (feed, count) => `${feed}: ${pluralEn(count, 'remark', 'remarks')}`,
    about: ({ source, isWhole }) => {
      const name = sourcesEn[source] ?? source;
      if (source === 'push' || source === 'files') return isWhole ? `${name}, the whole list` : name;
      return `${name}, ${isWhole ? 'everything anew' : 'changes'}`;
    },
  },
});

/** A name inside a sentence; «ИНН» stays as it is. */
export function inSentence(name: string): string {
  return name.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}
