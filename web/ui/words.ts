import { createContext, use } from 'react';

/** The few words that the parts of the design system say by themselves. */
const russian = {
  showPassword: 'Показать пароль',
  hidePassword: 'Скрыть пароль',
  close: 'Закрыть',
  cancel: 'Отмена',
  leaveTitle: 'Закрыть окно?',
  leaveEffect: 'То, что вы ввели, не сохранится.',
  leave: 'Закрыть, не сохраняя',
  stay: 'Вернуться',
  notCome: 'Не открылось. Попробуйте ещё раз, а если не поможет, обновите страницу.',
  notComeOffline: 'Нет связи, попробуйте ещё раз.',
  retry: 'Повторить',
  requestNumber: 'Номер запроса',
  clearSearch: 'Очистить поиск',
  help: 'Пояснение',
  loading: 'Загружаем',
  pending: 'Выполняется',
  notifications: 'Уведомления',
  digit: 'Код из 6 цифр',
  optional: 'необязательно',
  previousPage: 'Назад',
  nextPage: 'Дальше',
  pages: 'Страницы списка',
  pick: 'Выбрать файл',
  pickOrDrop: 'Выберите файл или перетащите его сюда',
  removeFile: 'Убрать файл',
  uploading: 'Загрузка файла',
  pdfBar: 'Просмотр документа',
  pdfPage: (page: number, of: number) => `Страница ${page} из ${of}`,
  pdfPrevious: 'Предыдущая страница',
  pdfNext: 'Следующая страница',
  pdfKeys: 'Плюс и минус меняют масштаб, ноль возвращает страницу во всю ширину',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  zoomWhole: 'Во всю ширину',
};

type Words = typeof russian;

export const uiWords: Record<'ru' | 'en', Words> = {
  ru: russian,
  en: {
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    close: 'Close',
    cancel: 'Cancel',
    leaveTitle: 'Close the window?',
    leaveEffect: 'What you have typed will be lost.',
    leave: 'Close without saving',
    stay: 'Go back',
    notCome: 'It has not opened. Try again; if that does not help, reload the page.',
    notComeOffline: 'No connection, try again.',
    retry: 'Try again',
    requestNumber: 'Request number',
    clearSearch: 'Clear search',
    help: 'Explanation',
    loading: 'Loading',
    pending: 'Working',
    notifications: 'Notifications',
    digit: 'A code of 6 digits',
    optional: 'optional',
    previousPage: 'Back',
    nextPage: 'Next',
    pages: 'Pages of the list',
    pick: 'Choose a file',
    pickOrDrop: 'Choose a file or drop it here',
    removeFile: 'Remove the file',
    uploading: 'Uploading the file',
    pdfBar: 'Document viewer',
    pdfPage: (page, of) => `Page ${page} of ${of}`,
    pdfPrevious: 'Previous page',
    pdfNext: 'Next page',
    pdfKeys: 'Plus and minus change the size, zero brings back the whole width',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomWhole: 'Whole width',
  },
};

export const UiWords = createContext<Words>(russian);

export function useWords(): Words {
  return use(UiWords);
}
