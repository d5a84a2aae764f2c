import type { Feed, Reading, ReadingOfSource } from '#contract/back-office.ts';
import { definePhrases } from '#web/lib/phrases.ts';
import { formatCount, pluralEn, pluralRu } from '#web/lib/plural.ts';

type Counts = Omit<Reading, 'id' | 'feed' | 'startedAt' | 'endedAt' | 'startedBy' | 'problem'>;

const feedsRu: Record<Feed, string> = {
  managers: 'Менеджеры', clients: 'Клиенты', catalog: 'Каталог продуктов', payees: 'Получатели оплаты',
  contracts: 'Договоры', products: 'Продукты', documents: 'Документы', payments: 'Оплаты',
};
const feedsEn: Record<Feed, string> = {
  managers: 'Managers', clients: 'Clients', catalog: 'Catalogue', payees: 'Payees',
  contracts: 'Contracts', products: 'Products', documents: 'Documents', payments: 'Payments',
};
const sourcesRu: Readonly<Record<string, string>> = {
  simulated: 'Учётная система', odata: 'Учётная база 1С (OData)', 'partner-api': 'Партнёрский интерфейс 1С', files: 'Файлы', push: 'Приём от ваших систем',
};
const sourcesEn: Readonly<Record<string, string>> = {
  simulated: 'Accounting system', odata: '1C accounting base (OData)', 'partner-api': '1C partner interface', files: 'Files', push: 'Pushed by your systems',
};

/** What all views of the exchange say. */
export const exchangePhrases = definePhrases({
  ru: {
    title: 'Обмен с учётной системой',
    description: 'Откуда в кабинете клиенты, договоры, продукты и документы, когда их читали и что не удалось принять.',
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
      if (state === 'running') return `Пока принято: ${formatCount(read, 'ru')}`;
      if (read === 0 && vanished === 0) return state === 'failed' || refused > 0 ? 'Ничего не принято' : isWhole ? 'Записей нет' : 'Ничего нового';
      const parts = [`Принято: ${formatCount(read, 'ru')}`, changed === 0 ? 'изменений нет' : `новых и изменённых: ${formatCount(changed, 'ru')}`];
      return [...parts, ...(vanished === 0 ? [] : [`исчезло: ${formatCount(vanished, 'ru')}`])].join(', ');
    },
    refusals: (count: number) => pluralRu(count, 'замечание', 'замечания', 'замечаний'),
    refusalsOf: (feed: string, count: number) => `${feed}: ${pluralRu(count, 'замечание', 'замечания', 'замечаний')}`,
    kind: ({ source, isWhole }: Pick<ReadingOfSource, 'source' | 'isWhole'>): string => {
      if (source === 'push') return 'Принятое за час';
      if (source === 'files') return isWhole ? 'Файл, весь список' : 'Файл';
      return isWhole ? 'Всё заново' : 'Изменения';
    },
  },
  en: {
    title: 'Back office exchange',
    description: 'Where the portal’s clients, contracts, products and documents come from, when they were read and what could not be taken in.',
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
      if (state === 'running') return `Taken in so far: ${formatCount(read, 'en')}`;
      if (read === 0 && vanished === 0) return state === 'failed' || refused > 0 ? 'Nothing taken in' : isWhole ? 'No records' : 'Nothing new';
      const parts = [`Taken in: ${formatCount(read, 'en')}`, changed === 0 ? 'no changes' : `new and changed: ${formatCount(changed, 'en')}`];
      return [...parts, ...(vanished === 0 ? [] : [`vanished: ${formatCount(vanished, 'en')}`])].join(', ');
    },
    refusals: (count) => pluralEn(count, 'remark', 'remarks'),
    refusalsOf: (feed, count) => `${feed}: ${pluralEn(count, 'remark', 'remarks')}`,
    kind: ({ source, isWhole }) => {
      if (source === 'push') return 'Taken in within an hour';
      if (source === 'files') return isWhole ? 'File, the whole list' : 'File';
      return isWhole ? 'Everything anew' : 'Changes';
    },
  },
});

/** A name inside a sentence; «ИНН» stays as it is. */
export function inSentence(name: string): string {
  return name.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}
