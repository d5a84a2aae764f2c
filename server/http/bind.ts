import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { fileAnswer, type FileAnswer } from '#contract/files.ts';
import { pageAnswer } from '#contract/page-answer.ts';
import { fieldErrorsOf } from '#contract/field-errors.ts';
import { locales } from '#contract/locale.ts';
import { cookieKinds, guest, type Actor, type CookieKind, type Origin } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { Authenticators, HttpOptions } from './options.ts';
import { backOfficeHeader } from './cross-site.ts';
import { cookieLine, cookieName, readCookies } from './cookies.ts';
import { LiveStreams } from './live.ts';
import type { Route } from './route.ts';
import { sendFile } from './send-file.ts';

const LONGEST_IDEMPOTENCY_KEY = 200;

/** Registers every route: parse, find out who calls, run the use case, answer. */
export function bindRoutes(app: FastifyInstance, options: HttpOptions): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) => body);
  const { runtime } = options;
  const secure = runtime.config.publicUrl.startsWith('https:');
  const origins = new WeakMap<FastifyRequest, Origin>();
  const streams = new LiveStreams(options.topics);
  app.addHook('preClose', async () => streams.closeAll());
  // Forms are taken nowhere else, since any site can send one; of these not even their fields matter.
  const oneClick: FastifyPluginAsync = async (scope) => {
    scope.addContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'], { parseAs: 'string', bodyLimit: 4096 }, async () => ({}));
    for (const route of options.routes) if (route.endpoint.oneClick) bindRoute(scope, route);
  };
  app.register(oneClick);
  for (const route of options.routes) if (!route.endpoint.oneClick) bindRoute(app, route);

  function bindRoute(scope: FastifyInstance, route: Route): void {
    const { mostBytes, oneClick: isOneClick = false } = route.endpoint;
    scope.route({
      config: { isOneClick },
      method: route.endpoint.method,
      url: route.endpoint.path,
      ...(mostBytes === undefined ? {} : { bodyLimit: mostBytes }),
      // Before the body is read: nobody makes us hold a file who may not bring one.
      onRequest: async (request) => {
        const origin = await originOf(request, route.endpoint.audience, options.authenticators, secure);
        route.useCase.admit(origin);
        origins.set(request, origin);
      },
      handler: async (request, reply) => {
        const input = parseInput(route, request);
        if (route.endpoint.live && isStream(request)) {
          return streams.open(request, reply, async () => {
            // Who asks, and whether they may, is looked up for each answer.
            const origin = origins.get(request) ?? (await originOf(request, route.endpoint.audience, options.authenticators, secure));
            origins.delete(request);
            const { output, topics } = await route.useCase.execute(runtime, origin, input, streams.sharing);
            return { text: answerText(route, output, runtime.config.production), topics };
          });
        }
        const { output, cookies } = await route.useCase.execute(runtime, origins.get(request) as Origin, input);
        if (cookies.length > 0) reply.header('set-cookie', cookies.map((change) => cookieLine(change, secure)));
        return send(reply, route, output, runtime.config.production);
      },
    });
  }
}

function send(reply: FastifyReply, route: Route, output: unknown, production: boolean): FastifyReply {
  if (route.endpoint.output === fileAnswer) return sendFile(reply, output as FileAnswer);
  reply.header('cache-control', 'no-store');
  if (route.endpoint.output === pageAnswer) return reply.redirect((output as z.output<typeof pageAnswer>).page, 303);
  return reply.header('content-type', 'application/json; charset=utf-8').send(answerText(route, output, production));
}

function answerText(route: Route, output: unknown, production: boolean): string {
  // The contract is a promise: what is not in it must not leave, what is in it must be there.
  if (!production) assertOutput(route, output);
  return JSON.stringify(output);
}

function assertOutput(route: Route, output: unknown): void {
  const parsed = z.safeParse(route.endpoint.output, output);
  if (!parsed.success) throw new Error(`${route.useCase.name} broke its contract: ${z.prettifyError(parsed.error)}`);
  const extra = extraKeys(output, parsed.data, '');
  if (extra.length > 0) throw new Error(`${route.useCase.name} sends what the contract does not name: ${extra.join(', ')}`);
}

function extraKeys(sent: unknown, declared: unknown, at: string): string[] {
  if (sent === null || typeof sent !== 'object' || declared === null || typeof declared !== 'object') return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    key in declared ? extraKeys(value, (declared as Record<string, unknown>)[key], `${at}.${key}`) : [`${at}.${key}`],
  );
}

function parseInput(route: Route, request: FastifyRequest): unknown {
  const { params, query, body } = route.endpoint;
  if (params && !z.safeParse(params, request.params).success) throw new DomainError('not_found');
  return {
    ...parsePart(params, request.params),
    ...parsePart(query, request.query),
    ...(route.endpoint.upload ? { content: uploaded(request.body) } : parsePart(body, request.body ?? {})),
  };
}

function uploaded(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array) || body.length === 0) throw new DomainError('invalid_input');
  return body;
}

function parsePart(schema: z.ZodMiniObject | undefined, value: unknown): Record<string, unknown> {
  if (!schema) return {};
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new DomainError('invalid_input', { fields: fieldErrorsOf(parsed.error) });
  return parsed.data;
}

function isStream(request: FastifyRequest): boolean {
  return request.headers.accept === 'text/event-stream';
}

/** Who calls and from where. Only the session that the endpoint is for is looked up. */
export async function originOf(request: FastifyRequest, audience: Route['endpoint']['audience'], authenticators: Authenticators, secure: boolean): Promise<Origin> {
  const all = readCookies(request.headers.cookie);
  const cookies: Partial<Record<CookieKind, string>> = {};
  for (const kind of cookieKinds) {
    const value = all.get(cookieName(kind, secure));
    if (value !== undefined && value !== '') cookies[kind] = value;
  }
  let actor: Actor = guest;
  // A page that stands open asks by itself, for ever, and says so: that is no use of the session.
  const isUse = !isStream(request) && request.headers['x-unattended'] === undefined;
  if (audience === 'client' && cookies.session !== undefined) actor = (await authenticators.client(cookies.session, isUse)) ?? guest;
  const token = request.headers[backOfficeHeader];
  if (audience === 'back_office' && typeof token === 'string') actor = (await authenticators.backOffice(token)) ?? guest;
  if (audience === 'staff' && cookies.staff !== undefined) actor = (await authenticators.staff(cookies.staff, isUse)) ?? guest;
  const idempotencyKey = request.headers['idempotency-key'];
  if (idempotencyKey !== undefined && idempotencyKey.length > LONGEST_IDEMPOTENCY_KEY) throw new DomainError('invalid_input');
  const wanted = actor.kind === 'client' ? actor.locale : all.get('kabinet_locale');
  return {
    actor,
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    requestId: request.id,
    locale: locales.find((locale) => locale === wanted) ?? 'ru',
    cookies,
    ...(typeof idempotencyKey === 'string' && idempotencyKey !== '' ? { idempotencyKey } : {}),
  };
}
