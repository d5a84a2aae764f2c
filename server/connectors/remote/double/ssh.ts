import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import ssh2, { type AuthContext, type Connection, type ServerChannel, type Session } from 'ssh2';
import type { Shell } from '../command-line.ts';
import type { SshSettings } from '../ssh.ts';
import { createSshKey, parseSshKey } from './ssh-key.ts';
import { splitWindowsLine } from './windows-line.ts';

/** How commands fare: they run, or one of the ways in which hosts fail. */
export type SshMood =
  | 'well'
  /** The program runs, but its code is lost. */
  | 'no-code'
  /** The connection ends while the program runs. */
  | 'cut'
  /** The channel opens and nothing comes, not even the end of it. */
  | 'stuck'
  /** Channels are not opened at all, nor refused. */
  | 'mute'
  | 'no-channels'
  | 'no-programs';

export interface SshDoubleOptions {
  readonly shell?: Shell;
  /** A folder of programs that hide others of their names. */
  readonly programs?: string;
  readonly port?: number;
}

/** An SSH server over loopback that really runs what it is told, in a shell of either kind. */
export class SshDouble {
  readonly user = 'portal';
  readonly password = 'pä55: wörd';
  readonly key = createSshKey();
  mood: SshMood = 'well';
  /** Commands as they came. */
  readonly lines: string[] = [];
  connections = 0;
  port = 0;
  readonly #hostKey = createSshKey();
  readonly #options: SshDoubleOptions;
  readonly #server: ssh2.Server;
  readonly #open = new Set<Connection>();
  readonly #children = new Set<ChildProcess>();

  private constructor(options: SshDoubleOptions) {
    this.#options = options;
    this.#server = new ssh2.Server({ hostKeys: [this.#hostKey.private] }, (connection) => this.#welcome(connection));
  }

  static async start(options: SshDoubleOptions = {}): Promise<SshDouble> {
    const double = new SshDouble(options);
    double.#server.listen(options.port ?? 0, '127.0.0.1');
    await once(double.#server, 'listening');
    double.port = (double.#server.address() as AddressInfo).port;
    return double;
  }

  get access(): SshSettings {
    return { host: '127.0.0.1', port: this.port, user: this.user, privateKey: this.key.private, fingerprint: this.#hostKey.fingerprint, shell: this.#options.shell ?? 'posix' };
  }

  dropConnections(): void {
    for (const connection of this.#open) connection.end();
  }

  async stop(): Promise<void> {
    for (const child of this.#children) this.#kill(child);
    this.dropConnections();
    const closed = once(this.#server, 'close');
    this.#server.close();
    await closed;
  }

  #welcome(connection: Connection): void {
    this.connections += 1;
    this.#open.add(connection);
    connection.on('error', () => {});
    connection.on('close', () => this.#open.delete(connection));
    connection.on('authentication', (context) => (this.#knows(context) ? context.accept() : context.reject(['publickey', 'password'])));
    connection.on('session', (accept, reject) => {
      if (this.mood === 'mute') return;
      if (this.mood === 'no-channels') reject();
      else this.#serve(accept(), connection);
    });
  }

  #knows(context: AuthContext): boolean {
    if (context.username !== this.user) return false;
    if (context.method === 'password') return context.password === this.password;
    if (context.method !== 'publickey') return false;
    const known = parseSshKey(this.key.public);
    if (!known.getPublicSSH().equals(context.key.data)) return false;
    return !context.signature || known.verify(context.blob ?? Buffer.alloc(0), context.signature, context.hashAlgo);
  }

  #serve(session: Session, connection: Connection): void {
    session.on('exec', (accept, reject, { command }) => {
      if (this.mood === 'no-programs') return reject();
      this.lines.push(command);
      const channel = accept();
      if (this.mood === 'stuck') return channel.removeAllListeners('close');
      const child = this.#start(command, channel);
      session.on('signal', (accepted) => {
        accepted?.();
        this.#kill(child);
      });
      if (this.mood === 'cut') channel.stdout.write('half of it', () => connection.end());
    });
  }

  #start(line: string, channel: ServerChannel): ChildProcess {
    const { shell = 'posix', programs } = this.#options;
    const [program = '', ...args] = shell === 'posix' ? ['/bin/sh', '-c', line] : splitWindowsLine(line);
    const path = [...(programs === undefined ? [] : [programs]), '/usr/local/bin', '/usr/bin', '/bin'].join(':');
    const child = spawn(program, args, { env: { PATH: path }, detached: true });
    this.#children.add(child);
    channel.pipe(child.stdin);
    child.stdin.on('error', () => {});
    child.stdout.pipe(channel.stdout, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    channel.on('close', () => this.#kill(child));
    child.on('error', () => this.#end(channel, 127));
    child.on('close', (code, signal) => {
      this.#children.delete(child);
      this.#end(channel, code ?? String(signal).replace(/^SIG/, ''));
    });
    return child;
  }

  #end(channel: ServerChannel, status: number | string): void {
    if (this.mood !== 'no-code') channel.exit(status as number);
    channel.end();
  }

  #kill({ pid }: ChildProcess): void {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
}
