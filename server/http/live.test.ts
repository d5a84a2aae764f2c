import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { FastifyInstance } from 'fastify';
import { endpoint } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { tellTopic } from '#kernel/topics.ts';
import { defineRead } from '#kernel/use-case.ts';
import { TestPortal } from '#server/test/app.ts';
import { listenTo } from '#server/test/stream.ts';
import { createApp } from './app.ts';
import { route } from './route.ts';

const readCount = endpoint({ method: 'GET', path: '/api/test-live', audience: 'guest', live: true, output: z.object({ count: z.number() }), errors: ['forbidden'] });

let portal: TestPortal;
let app: FastifyInstance;
let address: string;
let count = 1;
let topic = 'test:a';
let isAllowed = true;
let refused = 'nobody';
let made = 0;
let whileMaking = async () => {};

beforeAll(async () => {
  portal = await TestPortal.start();
  const { runtime, authenticators, topics } = portal.server;
  const useCase = defineRead({
    name: 'test.read-count',
    actor: 'guest',
    run: async (context) => {
      if (!isAllowed || context.origin.userAgent === refused) throw new DomainError('forbidden');
      return context.shared([topic], async () => {
        made++;
        const answer = { count };
        await whileMaking();
        return answer;
      });
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

const listen = (headers: Record<string, string> = {}) => listenTo(`${address}/api/test-live`, headers);

test('a plain question is answered once', async () => {
  const response = await fetch(`${address}/api/test-live`);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toEqual({ count });
});

test('a stream is told the answer at once and whenever its topic changes, in whatever process', async () => {
  const heard = await listen();
  expect(heard.headers['content-type']).toContain('text/event-stream');
  expect(heard.headers['cache-control']).toBe('no-store');
  expect(heard.headers['content-security-policy']).toContain("default-src 'self'");
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

test('what all are told alike is made once a change; who may look is asked of each', async () => {
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, (_, at) => listen({ 'user-agent': `browser ${at}` })));
  await tell(topic);
  for (const other of others) await vi.waitFor(() => expect(other.text).toContain('data: '));
  made = 0;
  refused = 'browser 0';
  count = 100;
  await tell(topic);
  for (const other of others) await vi.waitFor(() => expect(other.text).toContain('data: {"count":100}'));
  await vi.waitFor(() => expect(first?.isOver).toBe(true));
  expect(first?.text).not.toContain('100');
  expect(made).toBe(1);
  refused = 'nobody';
  for (const other of others) other.leave();
});

test('what changes while an answer is made is told after it', async () => {
  const { topics } = portal.server;
  topics.follow('test:whatever', () => {});
  await vi.waitFor(() => expect(topics.isListening).toBe(true));
  count = 200;
  whileMaking = async () => {
    whileMaking = async () => {};
    count = 201;
    const { heard } = topics;
    await tell('test:just-now');
    await vi.waitFor(() => expect(topics.hasChangedSince('test:just-now', heard)).toBe(true));
  };
  topic = 'test:just-now';
  const heard = await listen();
  await vi.waitFor(() => expect(heard.text).toContain('data: {"count":201}'));
  expect(heard.text).toContain('data: {"count":200}');
  heard.leave();
});

test('changes that never cease are told of meanwhile', async () => {
  const heard = await listen();
  await vi.waitFor(() => expect(heard.text).toContain('data: '));
  count = 300;
  for (let times = 0; times < 1000 && !heard.text.includes('300'); times++) await tell(topic);
  expect(heard.text).toContain('data: {"count":300}');
  heard.leave();
});

test('streams end with the server', async () => {
  const heard = await listen();
  await app.close();
  await vi.waitFor(() => expect(heard.isOver).toBe(true));
});
