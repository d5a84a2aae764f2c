import type { TerminalSession } from '../port.ts';
import { bareLogin } from '../seen.ts';
import { dayOrderOf, readIdle, readMoment, type DayOrder } from './moments.ts';

export interface Locale {
  /** The server's own (IANA). */
  readonly timeZone: string;
  /** Null: as its dates tell. */
  readonly dayOrder: DayOrder | null;
}

/** Id, state, idle time, and a moment after them. */
const ID_STATE_IDLE = /(?<=\s)(?<id>\d+)\s+(?<state>\p{L}[\p{L}.]*)\s+(?<idle>\.|\?|\p{L}+\.?|[\d:+]+)\s+(?=\d)/gu;
const STATES = /^(?:active|connq?|disc|shadow|idle|down|init|reset|актив|подкл|диск|откл|простой|тень|запрос)/i;
const DISCONNECTED = /^(?:disc|диск|откл)/i;

interface Row {
  readonly isOwn: boolean;
  readonly account: string;
  readonly id: string;
  readonly isDisconnected: boolean;
  readonly idle: string;
  readonly logon: string;
}

/** Headings are never read; long names push columns about, so a row is known by its id and state. Null: not what quser prints. */
export function readUsers(text: string, { timeZone, dayOrder }: Locale): TerminalSession[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map(readRow);
  if (rows[0] === null) rows.shift();
  if (rows.length === 0 || !rows.every((row) => row !== null)) return null;
  const order = dayOrder ?? dayOrderOf(rows.map(({ logon }) => logon));
  // A mark stands before the session that the question comes from: nobody's but ours.
  return rows.filter(({ isOwn }) => !isOwn).map(({ id, account, isDisconnected, idle, logon }) => ({
    id,
    login: bareLogin(account),
    state: isDisconnected ? 'disconnected' : 'active',
    idleSeconds: readIdle(idle),
    startedAt: readMoment(logon, order, timeZone),
    address: null,
  }));
}

function readRow(line: string): Row | null {
  const found = [...line.matchAll(ID_STATE_IDLE)];
  // A name may look like an id with a state behind it, and stands before them.
  const match = found.findLast(({ groups }) => STATES.test(groups?.['state'] ?? '')) ?? found[0];
  const { id, state = '', idle = '' } = match?.groups ?? {};
  if (!match || id === undefined) return null;
  const names = line.slice(0, match.index).replace(/^>/, '').trim();
  // Who is disconnected has no session name, so all of it is the account's.
  const isDisconnected = DISCONNECTED.test(state) || (!STATES.test(state) && !/\s/.test(names));
  const account = isDisconnected ? names : names.replace(/\s+\S+$/, '');
  return account === '' ? null : { isOwn: line.startsWith('>'), account, id, isDisconnected, idle, logon: line.slice(match.index + match[0].length) };
}
