import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { FastifyInstance } from 'fastify';
import { endpoint } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { tellTopic } from '#kernel/topics.ts';
import { defineRead } from '#kernel/use-case.ts';
import { TestPortal } from '#server/test/app.ts';
import { createApp } from './app.ts';
import { route } from './route.ts';

const readCount = endpoint({ method: 'GET', path: '/api/test-live', audience: 'guest', live: true, output: z.object({ count: z.number() }), errors: ['forbidden'] });

let portal: TestPortal;
let app: FastifyInstance;
let address: string;
let count = 1;
let topic = 'test:a';
let isAllowed = true;

beforeAll(async () => {
  portal = await TestPortal.start();
  const { runtime, authenticators, topics } = portal.server;
  const useCase = defineRead({
    name: 'test.read-count',
    actor: 'guest',
    run: async (context) => {
      if (!isAllowed) throw new DomainError('forbidden');
      context.follow(topic);
      return { count };
    },
  });
  app = await createApp({ runtime, routes: [route(readCount, useCase)], authenticators, topics, ready: async () => true });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await portal.stop();
});

const tell = (told: string) => portal.db.transaction().execute((tx) => tellTopic(tx, told));

async function listen() {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/test-live`, { headers: { accept: 'text/event-stream' }, signal: abort.signal });
  const heard = { status: response.status, headers: response.headers, text: '', isOver: false, leave: () => abort.abort() };
  void (async () => {
    try {
      for await (const piece of response.body ?? []) heard.text += Buffer.from(piece as Uint8Array).toString();
    } catch {
      // The test has left.
    }
    heard.isOver = true;
  })();
  return heard;
}

test('a plain question is answered once', async () => {
  const response = await fetch(`${address}/api/test-live`);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toEqual({ count });
});

test('a stream is told the answer at once and whenever its topic changes, in whatever process', async () => {
  const heard = await listen();
  expect(heard.headers.get('content-type')).toContain('text/event-stream');
  expect(heard.headers.get('cache-control')).toBe('no-store');
  expect(heard.headers.get('content-security-policy')).toContain("default-src 'self'");
  await vi.waitFor(() => expect(heard.text).toContain('data: {"count":1}'));
  await vi.waitFor(async () => expect(await portal.db.selectFrom('followed_topics').selectAll().where('topic', '=', 'test:a').execute()).toHaveLength(1));

  // The line to the database may still be opening: until it stands, what was missed is made up for then.
  count = 2;
  await tell('test:a');
  await vi.waitFor(() => expect(heard.text).toContain('data: {"count":2}'));

  topic = 'test:b';
  count = 3;
  await tell('test:a');
  await vi.waitFor(() => expect(heard.text).toContain('data: {"count":3}'));
  count = 4;
  await tell('test:b');
  await vi.waitFor(() => expect(heard.text).toContain('data: {"count":4}'));
  heard.leave();
});

test('who may look no more is told nothing more', async () => {
  const heard = await listen();
  await vi.waitFor(() => expect(heard.text).toContain(`data: {"count":${count}}`));
  isAllowed = false;
  await tell(topic);
  await vi.waitFor(() => expect(heard.isOver).toBe(true));
  expect((await listen()).status).toBe(403);
  isAllowed = true;
});

test('streams end with the server', async () => {
  const heard = await listen();
  await app.close();
  await vi.waitFor(() => expect(heard.isOver).toBe(true));
});
