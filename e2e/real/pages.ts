import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { chromium, type Browser as Chromium, type Page } from '@playwright/test';
import { createApp } from '#http/app.ts';
import { TestPortal } from '#server/test/app.ts';
import type { Browser } from '#server/test/browser.ts';
import { PortalProcess } from '#server/test/processes.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';

export const soon = { timeout: 30_000, interval: 100 };

/** A portal as providers run it: a process for the web, which holds no keys, and a worker's; with a browser before it. */
export class Pages {
  readonly portal: TestPortal;
  readonly #address: string;
  readonly #browser: Chromium;
  readonly #clearing: AsyncDisposableStack;

  private constructor(portal: TestPortal, address: string, browser: Chromium, clearing: AsyncDisposableStack) {
    this.portal = portal;
    this.#address = address;
    this.#browser = browser;
    this.#clearing = clearing;
  }

  /** `prepare`: what is to be there before a worker takes the jobs. */
  static async start(prepare: (portal: TestPortal) => Promise<void> = async () => {}): Promise<Pages> {
    await using clearing = new AsyncDisposableStack();
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const portal = await TestPortal.start({ ROLE: 'web', PUBLIC_URL: address });
    clearing.defer(() => portal.stop());
    const { runtime, routes, authenticators, topics, ready } = portal.server;
    const web = await createApp({ runtime, routes, authenticators, topics, ready, webDist: path.join(import.meta.dirname, '..', '..', 'web', 'dist') });
    await web.listen({ host: '127.0.0.1', port });
    clearing.defer(() => web.close());
    await prepare(portal);
    const worker = await PortalProcess.start(portal, 'worker', { PUBLIC_URL: address, CONNECTORS_KEY: randomBytes(32).toString('base64') });
    clearing.defer(() => worker.kill());
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
    clearing.defer(() => browser.close());
    return new Pages(portal, address, browser, clearing.move());
  }

  /** A page for somebody who is signed in. */
  async open({ cookies }: Browser, url: string): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.#address, locale: 'ru-RU', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(soon.timeout);
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: this.#address })));
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  stop(): Promise<void> {
    return this.#clearing.disposeAsync();
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
