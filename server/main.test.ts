import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoClients } from '#db/demo/sign-ins.ts';

let folder: string;
let address: string;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-main-'));
  chmodSync(folder, 0o755);
  address = `http://localhost:${await freePort()}`;
});
afterEach(async () => {
  for (const child of running) await end(child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A process as `npm start` runs it, without the web app's build. */
async function start(settings: Record<string, string> = {}): Promise<{ child: ChildProcess; lines: string[] }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'test', 'run-main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder, PORT: new URL(address).port, PUBLIC_URL: address, ...settings },
  });
  running.add(child);
  const lines: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'ready') break;
  }
  return { child, lines };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT'): Promise<number | null> {
  running.delete(child);
  if (child.exitCode !== null) return child.exitCode;
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill(signal);
  return gone;
}

const { phone, password } = demoClients.administrator;

async function signIn(): Promise<string> {
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'kabinet' }, body: JSON.stringify({ phone, password, remember: false }) });
  expect(response.status).toBe(200);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const sessionStatus = async (cookie: string) => (await fetch(`${address}/api/session`, { headers: { cookie } })).status;

test('starts from nothing with the demo provider, stops whole, and loses nothing, after a kill -9 neither', async () => {
  const first = await start();
  expect(first.lines.join()).toContain('demo provider');
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ alive: true });
  expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true });
  const cookie = await signIn();
  expect(await end(first.child, 'SIGTERM')).toBe(0);
  expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);

  const second = await start();
  expect(second.lines.join()).not.toContain('demo provider');
  expect(await sessionStatus(cookie)).toBe(200);
  await end(second.child, 'SIGKILL');

  const third = await start();
  expect(await sessionStatus(cookie)).toBe(200);
  expect(await end(third.child, 'SIGINT')).toBe(0);
});

test('two that start from nothing at the same moment both come to be ready', async () => {
  const other = { PORT: String(await freePort()) };
  const [first, second] = await Promise.all([start(), start(other)]);
  expect([first.lines.at(-1), second.lines.at(-1)]).toEqual(['ready', 'ready']);
  expect([...first.lines, ...second.lines].filter((line) => line === 'demo provider')).toHaveLength(1);
  expect(await Promise.all([end(first.child, 'SIGTERM'), end(second.child, 'SIGTERM')])).toEqual([0, 0]);
});

test.each([
  ['PORT', 'abc', 'PORT: found "abc", expected a whole number from 0 to 65535'],
  ['SMS_GATEWAY', 'pigeon', 'SMS_GATEWAY: found "pigeon", expected one of outbox, smsc, smpp'],
])('a wrong %s stops the start with one line', async (name, value, line) => {
  const { child, lines } = await start({ [name]: value });
  expect(await end(child, 'SIGTERM')).toBe(1);
  expect(lines.join('').trim()).toBe(line);
});
