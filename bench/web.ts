import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { demoClients } from '#db/demo/sign-ins.ts';
import { browserArguments, findBrowser } from '../scripts/browser.ts';

const ROUNDS = 5;
/** The aims of the first slice: brotli bytes, milliseconds. */
const aims = { '/sign-in': { bytes: 100 * 1024, lcp: 1200 }, '/': { bytes: 150 * 1024, lcp: 1500 } } as const;

/** JS and CSS of the sign-in page and of home, their largest paint on a slow line, and the time of a start. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-bench-'));
  chmodSync(folder, 0o755);
  const first = await startPortal(folder);
  await first.stop();
  const portal = await startPortal(folder);
  console.log(`npm start, installed and built, to ready: ${(portal.milliseconds / 1000).toFixed(2)} s (aim under 5 s)`);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  try {
    for (const [pathname, aim] of Object.entries(aims)) {
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, portal.address, pathname));
      const lcp = visits.map((each) => each.lcp).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
      const bytes = visits[0]?.bytes ?? 0;
      console.log(`${pathname.padEnd(9)} JS and CSS ${(bytes / 1024).toFixed(1)} KB brotli (aim ${aim.bytes / 1024})   LCP ${(lcp / 1000).toFixed(2)} s (aim ${aim.lcp / 1000}; ${visits.map((each) => (each.lcp / 1000).toFixed(2)).join(' ')}) on ${visits[0]?.element ?? ''}`);
    }
  } finally {
    await browser.close();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Visit {
  readonly bytes: number;
  readonly lcp: number;
  /** What was painted largest. */
  readonly element: string;
}

/** One first visit, with nothing in the cache: 4 times slower processor, 1.6 Mbit/s, 150 ms. */
async function visit(browser: Browser, address: string, pathname: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ru-RU' });
  try {
    const { phone, password } = demoClients.administrator;
    if (pathname === '/') await context.request.post(`${address}/api/session`, { headers: { 'x-requested-with': 'kabinet' }, data: { phone, password, remember: false } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sent = await countBytes(session);
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address + pathname, { waitUntil: 'networkidle' });
    const { at, element } = await largestPaint(page);
    const inline = await page.evaluate(() => [...document.querySelectorAll('style')].map((style) => style.textContent).join(''));
    return { bytes: sent() + brotliCompressSync(inline).length, lcp: at, element };
  } finally {
    await context.close();
  }
}

async function countBytes(session: CDPSession): Promise<() => number> {
  const wanted = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' || type === 'Stylesheet' ? void wanted.add(requestId) : undefined);
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

function largestPaint(page: Page): Promise<{ at: number; element: string }> {
  return page.evaluate(
    () =>
      new Promise<{ at: number; element: string }>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          const element = last && 'element' in last && last.element instanceof Element ? last.element : null;
          resolve({ at: last?.startTime ?? 0, element: `${element?.tagName.toLowerCase() ?? '?'} "${element?.textContent.slice(0, 30) ?? ''}"` });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

async function startPortal(folder: string): Promise<{ address: string; milliseconds: number; stop(): Promise<void> }> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent'], { detached: true, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, DATA_DIR: folder, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` } });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('ready after')) break;
  child.stdout.resume();
  return {
    address: `http://localhost:${port}`,
    milliseconds: performance.now() - started,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // As a Ctrl-C does: the whole group.
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
