import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoint } from '#contract/endpoint.ts';
import { fileAnswer, MOST_UPLOAD_BYTES, type FileAnswer } from '#contract/files.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { TestPortal } from '#server/test/app.ts';
import { createApp } from './app.ts';
import { route } from './route.ts';

const giveFile = endpoint({ method: 'GET', path: '/api/test-file', audience: 'guest', output: fileAnswer, errors: ['file_missing'] });
const takeFile = endpoint({ method: 'POST', path: '/api/test-file', audience: 'guest', query: z.object({ name: z.string() }), upload: true, mostBytes: MOST_UPLOAD_BYTES, output: z.object({ name: z.string(), bytes: z.number() }), errors: [] });

let portal: TestPortal;
let app: FastifyInstance;
let address: string;
let answer: FileAnswer;
beforeAll(async () => {
  portal = await TestPortal.start();
  const { runtime, authenticators, topics } = portal.server;
  const routes = [
    ...portal.server.routes,
    route(giveFile, defineRead({ name: 'test.give-file', actor: 'guest', run: async () => answer })),
    route(takeFile, defineRead({ name: 'test.take-file', actor: 'guest', run: async (_context, { name, content }) => ({ name, bytes: content.length }) })),
  ];
  app = await createApp({ runtime, routes, authenticators, topics, ready: async () => true });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await portal.stop();
});

const pieces = (...texts: string[]) => (async function* () { for (const text of texts) yield Buffer.from(text); })();
beforeEach(() => {
  answer = { content: pieces('%PDF', '-1.7'), bytes: 8, name: 'Счёт № 7.pdf', mediaType: 'application/pdf', isShown: false };
});
const get = (method = 'GET') => fetch(`${address}${giveFile.path}`, { method });

describe('a file as an answer', () => {
  test('comes as it is, under its name, and can neither run as a page of ours nor be kept', async () => {
    const response = await get();
    expect(await response.text()).toBe('%PDF-1.7');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '8',
      'content-disposition': `attachment; filename="____ _ 7.pdf"; filename*=UTF-8''${encodeURIComponent('Счёт № 7.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test('is shown where the portal shows it', async () => {
    answer = { ...answer, isShown: true };
    expect((await get()).headers.get('content-disposition')).toMatch(/^inline; /);
  });

  test.each(['a"; filename="b.exe', "it's (1)*.pdf", 'a\\b.pdf', 'перенос\r\nSet-Cookie: a=b'])('its name %j stays in the one header', async (name) => {
    answer = { ...answer, name };
    const response = await get();
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!$&+%-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('of a size that nobody knows yet comes, too', async () => {
    answer = { ...answer, bytes: null, mediaType: 'application/zip' };
    const response = await get();
    expect(response.headers.get('content-length')).toBeNull();
    expect(await response.text()).toBe('%PDF-1.7');
  });

  test('answers what HEAD asks', async () => {
    const response = await get('HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '8', '']);
  });

  test.each([['of a known size', 5_000_000], ['of an unknown one', null]])('that breaks off, %s, is seen to be broken', async (_what, bytes) => {
    answer = { ...answer, bytes, content: (async function* () { yield Buffer.alloc(1_000_000); throw new Error('the storage is gone'); })() };
    const response = await get();
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  test.each([[new DomainError('file_missing'), 404, 'file_missing'], [new Error('a defect'), 500, 'internal']])('that cannot begin is a refusal: %s', async (error, status, code) => {
    answer = { ...answer, content: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) } };
    const response = await get();
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([status, 'application/problem+json; charset=utf-8', null]);
    expect(await response.json()).toMatchObject({ code });
  });

  test('whose reader goes away is let go', async () => {
    const ended = Promise.withResolvers<void>();
    answer = { ...answer, bytes: null, content: (async function* () { try { for (;;) yield Buffer.alloc(64 * 1024); } finally { ended.resolve(); } })() };
    const leaving = new AbortController();
    const response = await fetch(`${address}${giveFile.path}`, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await ended.promise;
  });
});

describe('a file that is sent', () => {
  const send = (content: Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${address}${takeFile.path}?name=${encodeURIComponent('скан.pdf')}`, { method: 'POST', body: content as Uint8Array<ArrayBuffer>, headers: { 'x-requested-with': 'kabinet', 'content-type': 'application/octet-stream', ...headers } });

  test('reaches the use case as it is', async () => {
    expect(await (await send(Buffer.alloc(MOST_UPLOAD_BYTES, 7))).json()).toEqual({ name: 'скан.pdf', bytes: MOST_UPLOAD_BYTES });
  });

  test('is no way around the guard against other sites', async () => {
    expect((await send(Buffer.from('x'), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  /** What is answered to the head of a request alone. */
  async function answerToHead(path: string, length: number): Promise<string> {
    const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`POST ${path}?name=a.pdf HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: kabinet\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\n\r\n`);
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return chunk.toString().split('\r\n')[0] ?? '';
  }

  test('by somebody who may not, or too large: refused before a byte of it is read', async () => {
    expect(await answerToHead('/api/files', 1_000_000)).toContain(' 401 ');
    expect(await answerToHead(takeFile.path, MOST_UPLOAD_BYTES + 1)).toContain(' 413 ');
  });
});
