import { readInput, readState, writeState } from './installed.ts';
import { lookAt, tellToEnd } from './leaving.ts';
import { printChildren, printProcesses, printSession, printSockets } from './linux-print.ts';
import type { LinuxProgram, LinuxState } from './linux-state.ts';

/** A window stays for a moment at least. */
const SHOWN_MS = 3_000;

/** One run of a program that the host of the double has in place of its own. */
export async function run(file: string, program: LinuxProgram, args: readonly string[]): Promise<void> {
  const input = program === 'runuser' ? await readInput() : Buffer.alloc(0);
  const state = readState(file) as LinuxState;
  state.calls.push([program, ...args]);
  const refusal = state.broken[program];
  const said = refusal === undefined ? say(state, program, args, input.toString('utf8')) : `${refusal}\n`;
  writeState(file, state);
  (refusal === undefined ? process.stdout : process.stderr).write(said);
  if (refusal !== undefined) process.exitCode = 1;
  else if (program === 'runuser') setTimeout(() => {}, SHOWN_MS);
}

function say(state: LinuxState, program: LinuxProgram, args: readonly string[], input: string): string {
  switch (program) {
    case 'ps': {
      if (args.includes('--ppid')) return printChildren(state, args.at(-1) ?? '');
      state.sessions = lookAt(state.sessions);
      return printProcesses(state);
    }
    case 'ss':
      return printSockets(state, args[0] === '-xpnH' ? 'unix' : 'tcp');
    case 'loginctl':
      return manage(state, args);
    case 'kill': {
      const [, signal, pid] = args;
      const session = state.sessions.find((session) => String(session.pid + 1) === pid);
      if (session) tellToEnd(session, signal === 'KILL');
      return '';
    }
    case 'runuser':
      state.shown.push({ user: args[1] ?? '', display: process.env['DISPLAY'] ?? '', text: input });
      return '';
    default:
      return '';
  }
}

function manage(state: LinuxState, [command, id, signal]: readonly string[]): string {
  if (command === 'list-sessions') {
    state.sessions = lookAt(state.sessions);
    return ['     3    0 root          pts/0\n', ...state.sessions.map((session) => `${session.id.padStart(6)} 1002 ${session.user}           \n`)].join('');
  }
  const session = state.sessions.find((session) => session.id === id);
  if (command === 'kill-session' && session) tellToEnd(session, signal === '--signal=KILL');
  if (command !== 'show-session') return '';
  return session ? printSession(session) : 'Id=3\nName=root\nRemoteHost=192.0.2.9\nType=tty\nClass=user\nState=active\nTimestamp=Wed 2041-05-01 06:00:00 UTC\nIdleHint=no\nIdleSinceHint=0\n';
}
