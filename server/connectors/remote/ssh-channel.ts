import type { Client, ClientChannel } from 'ssh2';
import { trouble, type Trouble } from '../trouble.ts';
import { Output } from './output.ts';
import type { Command, Ran } from './port.ts';

/** A host that does not close a channel in this time will not close it at all. */
const GRACE_MS = 2_000;
/** A busy host counts a program as running for a moment after it has told of its end: who is next asks again, so often and so long. */
const AGAIN_MS = 50;
const BUSY_MS = 5_000;

/** Runs a line in a channel of its own. `isAlive` tells a connection that has ended from a program that has. */
export function runInChannel(client: Client, line: string, { program, input, timeoutMs }: Command, isAlive: () => boolean): Promise<Ran | Trouble> {
  const { promise, resolve } = Promise.withResolvers<Ran | Trouble>();
  const output = new Output();
  let channel: ClientChannel | null = null;
  let code: number | null | undefined;
  let isOver = false;

  const end = (outcome: Ran | Trouble) => {
    isOver = true;
    clearTimeout(timer);
    resolve(outcome);
  };
  const giveUp = (outcome: Trouble) => {
    if (isOver) return;
    end(outcome);
    if (channel) kill(client, channel);
    else client.destroy();
  };
  const broken = () => trouble('timed_out', `the connection broke while ${program} was running`);
  const timer = setTimeout(() => giveUp(trouble('timed_out', `${program} did not end in ${timeoutMs / 1000} s`)), timeoutMs);

  const listen = (opened: ClientChannel) => {
    channel = opened;
    const keep = (way: 'stdout' | 'stderr') => (chunk: Buffer) => {
      if (!output.add(way, chunk)) giveUp(trouble('unexpected', `${program} wrote too much`));
    };
    opened.on('data', keep('stdout'));
    opened.stderr.on('data', keep('stderr'));
    opened.on('error', () => {});
    opened.on('exit', (status: number | null) => (code = status));
    opened.on('close', () => {
      if (code !== undefined) end({ kind: 'ran', code, ...output.whole() });
      else end(isAlive() ? trouble('unexpected', `${program} ended without an exit code`) : broken());
    });
    opened.end(input);
  };

  const busyUntil = performance.now() + Math.min(BUSY_MS, timeoutMs / 2);
  const ask = () => {
    try {
      client.exec(line, (error, opened) => {
        if (!error) listen(opened);
        else if (!isAlive()) end(broken());
        else if ('reason' in error && performance.now() < busyUntil) setTimeout(ask, AGAIN_MS);
        else end('reason' in error ? trouble('unreachable', 'the host runs no more programs at a time') : trouble('denied', 'the host lets us run no programs'));
      });
    } catch {
      end(trouble('unreachable', 'the connection had ended'));
    }
  };
  ask();
  return promise;
}

/** Some hosts end the program with its channel, some on a signal, some on neither: then the connection goes. */
function kill(client: Client, channel: ClientChannel): void {
  const grace = setTimeout(() => client.destroy(), GRACE_MS);
  channel.once('close', () => clearTimeout(grace));
  // What still comes has no reader.
  channel.resume();
  channel.stderr.resume();
  channel.signal('KILL');
  channel.close();
}
