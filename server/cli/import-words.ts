import type { Feed, Reading } from '#contract/back-office.ts';
import type { Locale } from '#contract/locale.ts';
import type { FileFormatError, FileFormatProblem } from '#connectors/back-office/files/file-format-error.ts';
import { columnName } from './refusals.ts';

interface Words {
  noFile(file: string): string;
  sameFile: string;
  notWritable(file: string): string;
  ignoredColumns(names: readonly string[]): string;
  moreErrors(file: string | undefined): string;
  totals(feed: Feed, totals: Pick<Reading, 'read' | 'changed' | 'refused' | 'vanished'>, isWhole: boolean): string;
  brokenOff: string;
  /** Another process takes the same kind of records in now. */
  running: string;
  /** It gives no sign of life; after so many seconds we go on in its place. */
  waits(seconds: number): string;
  problem(problem: NonNullable<Reading['problem']>): string;
  format: Record<FileFormatProblem, (columns: string) => string>;
}

/** What `npm run import` says, beside the refusals. */
export const importWords: Record<Locale, Words> = {
  ru: {
    noFile: (file) => `Файла «${file}» нет, или это не обычный файл.`,
    sameFile: '--errors: это тот же файл, что загружается; назовите другой.',
    notWritable: (file) => `--errors: файл «${file}» не удалось создать.`,
    ignoredColumns: (names) => `Эти столбцы не нужны и пропущены: ${names.join(', ')}.`,
    moreErrors: (file) => (file === undefined ? '… остальные ошибки не показаны; все они будут в файле, если добавить --errors ФАЙЛ.csv' : `… остальные ошибки — в файле ${file}`),
    totals: (feed, { read, changed, refused, vanished }, isWhole) =>
      `Принято строк: ${read}. Новых и изменённых ${feed === 'clients' ? 'организаций' : 'записей'}: ${changed}. Замечаний: ${refused}.${isWhole ? ` Больше нет в файле: ${vanished}.` : ''}`,
    brokenOff: 'Загрузка прервана. Загруженное сохранено; та же команда продолжит.',
    running: 'Такая загрузка уже идёт. Дождитесь её конца.',
    waits: (seconds) => `Прежняя такая загрузка не закончена. Если она оборвалась, через ${seconds} с эта начнётся сама.`,
    problem: ({ code, detail, missing }) => (missing !== undefined ? `Записи приняты, но в файле не хватает слишком многих прежних ${code === 'too_many_vanished' ? 'записей' : 'контактов'} (${detail}): исчезнувшими они не отмечены. Проверьте, весь ли это файл. Если так и должно быть, добавьте к команде --vanished ${missing}.` : `Загрузка не удалась (${code}). ${detail}`),
    format: {
      empty: () => 'Файл пуст: в первой строке нужны названия столбцов.',
      not_text: () => 'Это не текст. Сохраните таблицу как CSV.',
      columns_missing: (columns) => `В первой строке файла нет обязательных столбцов: ${columns}.`,
      columns_twice: (columns) => `В первой строке файла один столбец назван дважды: ${columns}.`,
    },
  },
  en: {
    noFile: (file) => `There is no file "${file}", or it is not a plain file.`,
    sameFile: '--errors: this is the file that is being imported; name another.',
    notWritable: (file) => `--errors: the file "${file}" could not be made.`,
    ignoredColumns: (names) => `These columns are not needed and were passed over: ${names.join(', ')}.`,
    moreErrors: (file) => (file === undefined ? '… further errors are not shown; add --errors FILE.csv to have them all' : `… further errors are in ${file}`),
    totals: (feed, { read, changed, refused, vanished }, isWhole) =>
      `Lines taken: ${read}. New and changed ${feed === 'clients' ? 'organisations' : 'records'}: ${changed}. Remarks: ${refused}.${isWhole ? ` No more in the file: ${vanished}.` : ''}`,
    brokenOff: 'The import was broken off. What was taken in is kept; the same command goes on.',
    running: 'Such an import is running already. Wait for its end.',
    waits: (seconds) => `The import before this one has not ended. If it has broken off, this one begins by itself in ${seconds} s.`,
    problem: ({ code, detail, missing }) => (missing !== undefined ? `The records were taken in, but the file lacks too many of the former ${code === 'too_many_vanished' ? 'ones' : 'contacts'} (${detail}): none is marked as vanished. See whether the file is whole. If it is so indeed, add --vanished ${missing} to the command.` : `The import failed (${code}). ${detail}`),
    format: {
      empty: () => 'The file is empty: its first line must name the columns.',
      not_text: () => 'This is not a text. Save the table as CSV.',
      columns_missing: (columns) => `The first line of the file lacks required columns: ${columns}.`,
      columns_twice: (columns) => `The first line of the file names a column twice: ${columns}.`,
    },
  },
};

export function describeFormat(error: FileFormatError, feed: Feed, locale: Locale): string {
  return importWords[locale].format[error.problem](error.columns.map((field) => columnName(feed, field, locale)).join(', '));
}
