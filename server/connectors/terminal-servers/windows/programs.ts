import { cleanLine } from '#kernel/clean-line.ts';
import { decode, encode, type Encoding } from '../../remote/decode.ts';
import type { RemoteHost } from '../../remote/port.ts';
import { trouble, type Trouble, type TroubleCode } from '../../trouble.ts';
import type { Patience } from '../ending.ts';
import { messageText } from '../message.ts';

export interface Said {
  readonly kind: 'said';
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** For a box that nobody closes. */
const SHOWN_SECONDS = 15 * 60;

/** The programs that are run on a terminal server, and how; there are no others. */
export function terminalPrograms(host: RemoteHost, encoding: Encoding, { answerMs, endMs, forceMs }: Patience) {
  async function run(program: string, args: readonly string[], timeoutMs: number, input?: string): Promise<Said | Trouble> {
    const ran = await host.run({ program, args, timeoutMs, ...(input === undefined ? {} : { input: encode(input, encoding) }) });
    if (ran.kind === 'trouble') return ran;
    return { kind: 'said', code: ran.code, out: decode(ran.stdout, encoding), complaint: decode(ran.stderr, encoding).trim() };
  }
  /** Only ids that a list has told come here, and they are numbers. */
  const id = (text: string) => {
    if (!/^\d{1,9}$/.test(text)) throw new TypeError('not the id of a session');
    return text;
  };
  return {
    users: () => run('quser', [], answerMs),
    sessions: () => run('qwinsta', [], answerMs),
    logOff: async (session: string) => refusalOf(await run('logoff', [id(session)], endMs)),
    reset: async (session: string) => refusalOf(await run('rwinsta', [id(session)], forceMs)),
    /** The text comes by the standard input: what a client writes is no part of a command. */
    show: async (session: string, text: string) => refusalOf(await run('msg', [id(session), `/time:${SHOWN_SECONDS}`], answerMs, `${messageText(text, '\r\n')}\r\n`)),
  };
}

/** Windows' own numbers; its prose is in the language of the server. */
const NUMBERS: Readonly<Record<string, TroubleCode>> = { '5': 'denied', '1722': 'unreachable', '1723': 'unreachable', '1726': 'timed_out' };

/** Null: it went well. */
export function refusalOf(said: Said | Trouble): Trouble | null {
  if (said.kind === 'trouble') return said;
  if (said.code === 0 && numberIn(said.complaint) === null) return null;
  const line = cleanLine(said.complaint || said.out).slice(0, 200);
  return trouble(NUMBERS[numberIn(said.complaint) ?? ''] ?? 'unexpected', line === '' ? `ended with code ${said.code}` : line);
}

export function numberIn(complaint: string): string | null {
  return /\[(\d+)\]/.exec(complaint)?.[1] ?? null;
}
