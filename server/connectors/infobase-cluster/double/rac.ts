import { setTimeout } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { Complaint, runCommand } from './rac-commands.ts';
import { readState, writeState, type RacState } from './rac-state.ts';
import { texts } from './rac-texts.ts';

interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** One run of `rac`, byte for byte: 255 and words on the error channel, or 0 and records on the other. */
export async function runDouble(file: string, args: readonly string[]): Promise<void> {
  const state = readState(file);
  state.calls.push([...args]);
  state.running.push(process.pid);
  state.mostAtOnce = Math.max(state.mostAtOnce, state.running.length);
  writeState(file, state);

  if (state.mood === 'hang') return forever();
  if (state.slowMs > 0) await setTimeout(state.slowMs);
  const said = say(state, args);
  writeState(file, { ...readState(file), infobases: state.infobases, sessions: state.sessions, running: state.running.filter((pid) => pid !== process.pid) });
  if (state.mood === 'deaf' && args.some((word) => word === 'terminate' || word === 'update')) return forever();

  const bytes = (text: string) => iconv.encode(text.replaceAll('\n', state.eol), state.encoding);
  process.stderr.write(bytes(said.stderr));
  process.stdout.write(bytes(said.stdout));
  process.exitCode = said.code;
}

function say(state: RacState, args: readonly string[]): Said {
  const refusal = `${texts[state.language].administration}\n${texts[state.language].notAuthenticated}\n`;
  if (state.mood === 'refused') return { stdout: '', stderr: `${texts[state.language].connection}\napp01:1545\nConnection refused\n`, code: 255 };
  if (state.mood === 'silent') return { stdout: '', stderr: '', code: 255 };
  if (state.mood === 'yes and no') return { stdout: '', stderr: refusal, code: 0 };
  if (state.mood === 'wrong channel') return { stdout: refusal, stderr: '', code: 0 };
  try {
    const stdout = runCommand(state, args);
    return { stdout: state.mood === 'cut' ? stdout.slice(0, Math.floor(stdout.length * 0.7)) : stdout, stderr: '', code: 0 };
  } catch (error) {
    if (error instanceof Complaint) return { stdout: '', stderr: `${error.message}\n`, code: 255 };
    throw error;
  }
}

async function forever(): Promise<never> {
  for (;;) await setTimeout(60_000);
}
