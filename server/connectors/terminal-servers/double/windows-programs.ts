import iconv from 'iconv-lite';
import { readInput, readState, writeState } from './installed.ts';
import { lookAt, tellToEnd } from './leaving.ts';
import { printSessions, printUsers, wordsOf } from './windows-print.ts';
import type { WindowsProgram, WindowsState } from './windows-state.ts';

interface Answer {
  readonly out?: string;
  readonly err?: string;
  readonly code: number;
}

/** One run, with the bytes, the channel and the code of the real program. */
export async function run(file: string, program: WindowsProgram, args: readonly string[]): Promise<void> {
  const input = program === 'msg' ? await readInput() : Buffer.alloc(0);
  const state = readState(file) as WindowsState;
  state.calls.push([program, ...args]);
  const mood = state.moods[program];
  const answer = typeof mood === 'object' ? mood : mood === 'hangs' ? { code: 0 } : answerOf(state, program, args, input);
  writeState(file, state);
  if (typeof mood === 'string') return void setInterval(() => {}, 60_000);
  process.stdout.write(iconv.encode(answer.out ?? '', state.encoding));
  process.stderr.write(iconv.encode(answer.err ?? '', state.encoding));
  process.exitCode = answer.code;
}

function answerOf(state: WindowsState, program: WindowsProgram, [id = '']: readonly string[], input: Buffer): Answer {
  if (program === 'quser' || program === 'qwinsta') {
    state.sessions = lookAt(state.sessions);
    if (program === 'qwinsta') return { out: printSessions(state), code: 0 };
    return state.sessions.length === 0 ? { err: `${wordsOf(state).nobody}\r\n`, code: 1 } : { out: printUsers(state), code: 0 };
  }
  const session = state.sessions.find((session) => String(session.id) === id);
  if (!session) return { err: `${wordsOf(state).noSession(id)}\r\n`, code: 1 };
  if (program === 'msg') state.shown.push({ id: session.id, hex: input.toString('hex') });
  else tellToEnd(session, program === 'rwinsta');
  return { code: 0 };
}
