import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { trouble, type Trouble } from '../trouble.ts';
import { Output } from './output.ts';
import type { Command, Ran, RemoteHost } from './port.ts';

/** Nothing of the portal's own environment, in which its secrets are. */
const ENVIRONMENT = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };

/** The computer that the portal itself runs on. */
export function createLocalHost(): RemoteHost {
  const running = new Set<ChildProcessWithoutNullStreams>();
  return {
    run: (command) => runHere(command, running),
    close: async () => running.forEach(killWhole),
  };
}

function runHere({ program, args, input, timeoutMs }: Command, running: Set<ChildProcessWithoutNullStreams>): Promise<Ran | Trouble> {
  const { promise, resolve } = Promise.withResolvers<Ran | Trouble>();
  // A group of its own: what the program starts ends with it.
  const child = spawn(program, args, { shell: false, detached: true, windowsHide: true, env: ENVIRONMENT, cwd: '/' });
  running.add(child);
  const output = new Output();
  const end = (outcome: Ran | Trouble) => {
    clearTimeout(timer);
    running.delete(child);
    resolve(outcome);
  };
  const giveUp = (outcome: Trouble) => {
    killWhole(child);
    end(outcome);
  };
  const timer = setTimeout(() => giveUp(trouble('timed_out', `${program} did not end in ${timeoutMs / 1000} s`)), timeoutMs);
  for (const way of ['stdout', 'stderr'] as const) {
    child[way].on('data', (chunk: Buffer) => {
      if (!output.add(way, chunk)) giveUp(trouble('unexpected', `${program} wrote too much`));
    });
  }
  child.on('error', (error: NodeJS.ErrnoException) => end(trouble(error.code === 'EACCES' ? 'denied' : 'unexpected', `${program} could not be started (${error.code ?? 'failed'})`)));
  child.on('close', (code) => end({ kind: 'ran', code, ...output.whole() }));
  // A program that does not read what it is given has its reasons.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return promise;
}

function killWhole(child: ChildProcessWithoutNullStreams): void {
  // Who holds them open besides the group is not waited for.
  child.stdout.destroy();
  child.stderr.destroy();
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Ended by itself just now.
  }
}
