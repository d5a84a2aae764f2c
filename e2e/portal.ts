import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openProvider } from './provider.ts';

const root = path.join(import.meta.dirname, '..');

/** Starts the whole portal as a newcomer would, with the demo provider and its own data, for all walks. */
export default async function startPortal(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-walks-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  // Each walk comes from an address of its own, which the portal believes its proxy about.
  const settings = { NODE_ENV: 'test', DATA_DIR: folder, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, TRUSTED_PROXIES: '127.0.0.1,::1', LOG_LEVEL: 'warn' };
  Object.assign(process.env, { NODE_ENV: 'test', WALKS_URL: settings.PUBLIC_URL, WALKS_DATA_DIR: folder });
  const portal = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], { cwd: root, env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: portal.stdout })) if (line.includes('ready after')) break;
  portal.stdout.resume();
  if (portal.exitCode !== null) throw new Error('the portal did not start');
  await openProvider();
  return async () => {
    const gone = new Promise((resolve) => portal.once('exit', resolve));
    portal.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
