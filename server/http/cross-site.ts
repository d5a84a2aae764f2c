import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    isOneClick?: boolean;
  }
}

/** Carries the token of the provider's own systems. No browser sends it by itself. */
export const backOfficeHeader = 'x-kabinet-token';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Is a changing request from somewhere else than our own pages? Browsers send Sec-Fetch-Site with
 * every request and a page cannot forge it; older ones send Origin. A body must be JSON, which no
 * form of another site can send without asking first. Callers that are no browsers carry no cookies
 * of a victim; they must still name our origin or send neither header.
 * What a mail program calls by one click looks at no cookie at all.
 */
export function isCrossSite(request: FastifyRequest, publicOrigin: string): boolean {
  if (SAFE.has(request.method) || request.routeOptions.config.isOneClick) return false;
  if (request.headers['sec-fetch-site'] === undefined && request.headers.origin === undefined && request.headers[backOfficeHeader] !== undefined) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== publicOrigin) return true;
  return request.headers['x-requested-with'] !== 'kabinet';
}
