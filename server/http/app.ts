import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import { bindRoutes } from './bind.ts';
import { isCrossSite } from './cross-site.ts';
import { servePages } from './pages.ts';
import { problemOf } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import type { HttpOptions } from './options.ts';

/** The HTTP server, not yet listening: endpoints of the contract, health, uniform errors and headers. */
export async function createApp(options: HttpOptions): Promise<FastifyInstance> {
  const { config, log } = options.runtime;
  const publicOrigin = new URL(config.publicUrl).origin;
  const app = Fastify({
    loggerInstance: log.child({}, { serializers: { req: requestLine, res: (response: { statusCode: number }) => ({ status: response.statusCode }) } }) as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    // The largest upload over a slow line takes its time; heads do not.
    requestTimeout: 180_000,
    http: { headersTimeout: 30_000 },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: 'idle',
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(config.publicUrl));
    reply.header('x-request-id', request.id);
    if (isCrossSite(request, publicOrigin)) throw new DomainError('cross_site');
  });
  app.setErrorHandler((error, request, reply) => {
    const known = toDomainError(error, request);
    const problem = problemOf(known, request.id);
    if (known.code === 'too_many_requests' && known.params['seconds'] !== undefined) reply.header('retry-after', String(known.params['seconds']));
    // A file that could not begin has named itself already; a refusal is no file.
    reply.removeHeader('content-disposition');
    return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem));
  });
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await options.ready();
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  app.get('/api/*', async () => {
    throw new DomainError('not_found');
  });
  bindRoutes(app, options);
  if (options.webDist !== undefined) await servePages(app, options, options.webDist);
  return app;
}

/** Method and path pattern only: real paths may carry a secret or a person's data. */
function requestLine(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? null };
}

/** What the caller may know of an error. Ours says itself; of all others only a kind leaves. */
function toDomainError(error: unknown, request: FastifyRequest): DomainError {
  if (error instanceof DomainError) return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413 && request.headers['content-type'] === 'application/octet-stream') return new DomainError('file_too_large');
  if (status !== undefined && status >= 400 && status < 500) return new DomainError('invalid_input');
  if (isDatabaseAway(error)) {
    request.log.error({ kind: (error as { code?: string }).code ?? 'timeout' }, 'the database does not answer');
    return new DomainError('unavailable');
  }
  request.log.error({ err: error }, 'unexpected error');
  return new DomainError('internal');
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300', '57014', '55P03', '25006']);

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && AWAY.has(code)) || message === 'timeout exceeded when trying to connect' || message === 'Connection terminated unexpectedly';
}
