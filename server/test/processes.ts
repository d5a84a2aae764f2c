import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestPortal } from './app.ts';

/** A portal in a process of its own, on the database of a test. */
export class PortalProcess {
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  static async start(portal: TestPortal, role: 'web' | 'worker' | 'all', changes: Record<string, string> = {}): Promise<PortalProcess> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'serve.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'silent', ROLE: role, DATABASE_URL: portal.databaseUrl, DATABASE_CONNECTIONS: '10', SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), PUBLIC_URL: 'http://localhost:3000', DATA_DIR: portal.server.runtime.config.dataDir, ...changes },
    });
    for await (const line of createInterface({ input: child.stdout })) return new PortalProcess(child, line);
    throw new Error('the portal process ended before it listened');
  }

  /** A request as our pages send it, with the given cookies. */
  async send(method: string, url: string, cookies: ReadonlyMap<string, string>, body?: unknown): Promise<{ status: number; body: { code?: string } }> {
    const response = await fetch(`${this.address}${url}`, {
      method,
      headers: { 'x-requested-with': 'kabinet', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { code?: string } };
  }

  /** Ends at once, as by a power cut; comes back when the process is gone. */
  async kill(): Promise<void> {
    if (this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
