import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { createSshKey } from '#connectors/remote/double/ssh-key.ts';
import { namespaces } from './needs.ts';
import { openDoor, type Door, type Keys } from './sshd.ts';

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const PASSWORD = 'Terminal-Passw0rd-1';
const PATIENCE_MS = 30_000;

/** A real RDP client; it ends when the server disconnects it. */
export class RdpClient {
  readonly #program: ChildProcess;

  constructor(program: ChildProcess) {
    this.#program = program;
    program.stdout?.resume();
  }

  get isConnected(): boolean {
    return lives(this.#program);
  }

  /** The computer is switched off; the session stays. */
  vanish(): void {
    this.#program.kill('SIGKILL');
  }
}

/** A real terminal server of Linux: sshd, xrdp, and people who come by RDP. Its network is its own; only sshd is reached from outside. */
export class TerminalHost {
  readonly #unshare: ChildProcess;
  readonly #keys: Keys;

  private constructor(unshare: ChildProcess, keys: Keys) {
    this.#unshare = unshare;
    this.#keys = keys;
  }

  /** As root, with an account for each login. */
  static async start(logins: readonly string[]): Promise<TerminalHost> {
    const keys = { host: createSshKey(), portal: createSshKey() };
    const env = { PATH, LOGINS: logins.join(' '), PASSWORD, HOST_KEY: keys.host.private, PORTAL_KEY: keys.portal.public };
    const unshare = spawn('unshare', [...namespaces, '--fork', '--kill-child', '--mount-proc', path.join(import.meta.dirname, 'terminal-host.sh')], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const said: string[] = [];
    unshare.stderr.setEncoding('utf8').on('data', (words: string) => said.push(words));
    const late = setTimeout(() => unshare.kill('SIGKILL'), PATIENCE_MS);
    let isReady = false;
    for await (const line of createInterface({ input: unshare.stdout })) if ((isReady = line === 'ready')) break;
    clearTimeout(late);
    if (!isReady) throw new Error(`the terminal server did not start: ${said.join('')}`);
    return new TerminalHost(unshare, keys);
  }

  /** Runs a program inside; it ends with the process that is returned. */
  #run(program: string, args: readonly string[], env: Record<string, string> = {}) {
    const { pid } = this.#unshare;
    const inside = ['--target', String(pid), '--mount', '--uts', '--ipc', '--net', `--pid=/proc/${pid}/ns/pid_for_children`, 'setpriv', '--pdeathsig', 'KILL'];
    return spawn('nsenter', [...inside, program, ...args], { env: { PATH, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
  }

  /** A person signs in from a computer of his own. */
  signIn(login: string): RdpClient {
    return new RdpClient(this.#run('xfreerdp', ['/v:127.0.0.1', `/u:${login}`, `/p:${PASSWORD}`, '/cert:ignore', '/w:640', '/h:480', '-grab-keyboard'], { DISPLAY: ':1', HOME: '/tmp' }));
  }

  /** Messages in windows that are open before a person: they stand in the environments of the windows' programs. */
  async shownTo(login: string): Promise<string> {
    const child = this.#run('sh', ['-c', 'for each in $(pgrep -u "$1"); do cat "/proc/$each/environ"; done', 'sh', login]);
    const variables = (await text(child.stdout)).split('\0');
    return [...new Set(variables.filter((variable) => variable.startsWith('MESSAGE=')))].map((variable) => variable.slice('MESSAGE='.length)).join('');
  }

  /** A way in by SSH, as root. */
  openDoor(): Promise<Door> {
    return openDoor(() => this.#run('/usr/sbin/sshd', ['-i', '-e']), 'root', this.#keys);
  }

  /** Everything in it ends at once. */
  async stop(): Promise<void> {
    if (!lives(this.#unshare)) return;
    const gone = once(this.#unshare, 'exit');
    this.#unshare.stdin?.end();
    await gone;
  }
}

function lives({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
