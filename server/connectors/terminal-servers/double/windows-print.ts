import type { WindowsState } from './windows-state.ts';

const words = {
  en: {
    users: ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME', active: 'Active', disconnected: 'Disc',
    sessions: ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE ', connected: 'Conn', listens: 'Listen',
    nobody: 'No User exists for *', noSession: (id: string) => `Session ID ${id} not found`,
  },
  ru: {
    users: ' ПОЛЬЗОВАТЕЛЬ          СЕАНС              ID  СТАТУС  БЕЗДЕЙСТВ. ВРЕМЯ ВХОДА', active: 'Активно', disconnected: 'Диск',
    sessions: ' СЕАНС             ПОЛЬЗОВАТЕЛЬ             ID  СТАТУС  ТИП         УСТР-ВО ', connected: 'Подключено', listens: 'Прием',
    nobody: 'Не существует пользователя для *', noSession: (id: string) => `Сеанс с кодом ${id} не найден`,
  },
};

export function wordsOf({ language }: WindowsState) {
  return words[language];
}

/** Names that are longer than their columns push the others. */
export function printUsers(state: WindowsState): string {
  const { users, active, disconnected } = wordsOf(state);
  const rows = state.sessions.map(({ id, user, name, idle, logon, isOwn }) =>
    `${isOwn ? '>' : ' '}${user.padEnd(21)} ${name.padEnd(16)}${String(id).padStart(5)}  ${(name === '' ? disconnected : active).padEnd(8)}${idle.padStart(9)}  ${moment(logon, state)}`);
  return [users, ...rows].map((line) => `${line}\r\n`).join('');
}

export function printSessions(state: WindowsState): string {
  const { sessions, active, disconnected, connected, listens } = wordsOf(state);
  const row = (name: string, user: string, id: number, word: string, mark = ' ') => `${mark}${name.padEnd(17)} ${user.padEnd(22)}${String(id).padStart(5)}  ${word.padEnd(28)}`;
  const rows = [
    row('services', '', 0, disconnected),
    row('console', '', 1, connected),
    ...state.sessions.map(({ id, user, name, isOwn }) => row(name, user, id, name === '' ? disconnected : active, isOwn ? '>' : ' ')),
    row('rdp-tcp', '', 65_536, listens),
  ];
  return [sessions, ...rows].map((line) => `${line}\r\n`).join('');
}

function moment(local: string, { language }: WindowsState): string {
  const [year = '', month = '', day = '', hour = '', minute = ''] = local.split(/[-T:]/);
  if (language === 'ru') return `${day}.${month}.${year} ${Number(hour)}:${minute}`;
  return `${Number(month)}/${Number(day)}/${year} ${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}
