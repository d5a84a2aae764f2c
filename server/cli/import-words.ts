import type { Locale } from '#contract/locale.ts';
import type { FileFormatError, FileFormatProblem } from '#connectors/client-base/file-format-error.ts';
import type { ImportTotals } from '#modules/client-base/index.ts';

interface Words {
  noFile(file: string): string;
  sameFile: string;
  notWritable(file: string): string;
  ignoredColumns(names: readonly string[]): string;
  moreErrors(file: string | undefined): string;
  totals(totals: ImportTotals): string;
  brokenOff: string;
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
    totals: ({ read, changed, refused }) => `Принято строк: ${read}. Новых и изменённых организаций: ${changed}. Замечаний: ${refused}.`,
    brokenOff: 'Загрузка прервана. Загруженное сохранено; та же команда продолжит.',
    format: {
      empty: () => 'Файл пуст: в первой строке нужны названия столбцов.',
      not_text: () => 'Это не текст. Сохраните таблицу как CSV.',
      columns_missing: (columns) => `В первой строке файла нет обязательных столбцов: ${columns}. Нужны хотя бы «ИНН» и «Наименование».`,
      columns_twice: (columns) => `В первой строке файла один столбец назван дважды: ${columns}.`,
    },
  },
  en: {
    noFile: (file) => `There is no file "${file}", or it is not a plain file.`,
    sameFile: '--errors: this is the file that is being imported; name another.',
    notWritable: (file) => `--errors: the file "${file}" could not be made.`,
    ignoredColumns: (names) => `These columns are not needed and were passed over: ${names.join(', ')}.`,
    moreErrors: (file) => (file === undefined ? '… further errors are not shown; add --errors FILE.csv to have them all' : `… further errors are in ${file}`),
    totals: ({ read, changed, refused }) => `Lines taken: ${read}. New and changed organisations: ${changed}. Remarks: ${refused}.`,
    brokenOff: 'The import was broken off. What was taken in is kept; the same command goes on.',
    format: {
      empty: () => 'The file is empty: its first line must name the columns.',
      not_text: () => 'This is not a text. Save the table as CSV.',
      columns_missing: (columns) => `The first line of the file lacks required columns: ${columns}. At least "inn" and "name" are needed.`,
      columns_twice: (columns) => `The first line of the file names a column twice: ${columns}.`,
    },
  },
};

/** Columns by the names that a person would write. */
const columnNames: Record<Locale, Readonly<Record<string, string>>> = {
  ru: {
    inn: 'ИНН', kpp: 'КПП', name: 'Наименование', type: 'Тип', contact_name: 'Контакт', contact_phone: 'Телефон', contact_email: 'E-mail', contact_position: 'Должность',
    manager_name: 'Менеджер', manager_email: 'E-mail менеджера', manager_phone: 'Телефон менеджера',
  },
  en: {},
};

export function describeFormat(error: FileFormatError, locale: Locale): string {
  return importWords[locale].format[error.problem](error.columns.map((column) => columnNames[locale][column] ?? column).join(', '));
}
