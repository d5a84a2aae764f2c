import { definePhrases } from '#web/lib/phrases.ts';

/** What the provider's systems are called, and why one could not be asked. */
export const connectorPhrases = definePhrases({
  ru: {
    kinds: { directory: 'Каталог пользователей', windows_terminals: 'Сервер терминалов Windows', linux_terminals: 'Сервер терминалов Linux', cluster: 'Кластер 1С' },
    standIn: 'Имитация',
    keyAwaited: 'Ключ сервера ещё не принят: откройте «Что видно»',
    troubles: {
      unreachable: 'Нет соединения',
      timed_out: 'Не ответил вовремя',
      untrusted: 'Показал не тот ключ или сертификат',
      refused: 'Не принял имя или пароль',
      denied: 'Учётной записи не хватает прав',
      unexpected: 'Ответ не такой, как ожидалось',
    },
  },
  en: {
    kinds: { directory: 'Directory of users', windows_terminals: 'Windows terminal server', linux_terminals: 'Linux terminal server', cluster: '1C cluster' },
    standIn: 'Stand-in',
    keyAwaited: 'Its key is not accepted yet: open “What is seen”',
    troubles: {
      unreachable: 'No connection',
      timed_out: 'No answer in time',
      untrusted: 'Shows another key or certificate',
      refused: 'Refuses the name or the password',
      denied: 'The account lacks the right to it',
      unexpected: 'Gives an answer that cannot be understood',
    },
  },
});
