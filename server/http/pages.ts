import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Origin } from '#kernel/actor.ts';
import type { HttpOptions } from './options.ts';
import { originOf } from './bind.ts';
import { readCookies } from './cookies.ts';
import { bootBlock, findPage, readPageFiles, type PageFiles, type PageRoute } from './page-files.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

const compress = promisify(brotliCompress);
const YEAR_SECONDS = 365 * 24 * 3600;
/** The thread in which a page reads PDFs of others: it may run its own decoders, and reaches nothing. */
const PDF_READER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const themes = ['light', 'dark', 'system'] as const;

/** Serves the built web app: hashed files for a year, pages with their visitor's first data in them. */
export async function servePages(app: FastifyInstance, options: HttpOptions, dist: string): Promise<void> {
  const { config } = options.runtime;
  const files = await readPageFiles(path.join(dist, 'pages'), config.provider);
  const headers = securityHeaders(config.publicUrl, files.scriptHashes, files.styleHashes);
  await app.register(fastifyStatic, {
    root: path.join(dist, 'client', 'assets'), prefix: '/assets/', preCompressed: true, index: false, immutable: true, maxAge: YEAR_SECONDS * 1000,
    setHeaders(reply, file) {
      if (path.basename(file).startsWith('pdf.worker')) void reply.header('content-security-policy', PDF_READER_POLICY);
    },
  });
  if (config.provider.logoFile !== null) {
    const logo = path.resolve(config.provider.logoFile);
    app.get('/provider-logo', (_request, reply) => reply.header('cache-control', 'public, max-age=3600').sendFile(path.basename(logo), path.dirname(logo), { cacheControl: false }));
  }
  app.get('/*', async (request, reply) => {
    const pathname = new URL(request.url, config.publicUrl).pathname;
    const page = findPage(files.routes, pathname);
    const visitor = await visitorOf(request, options, page?.side ?? (pathname.startsWith('/staff') ? 'staff' : 'client'));
    const elsewhere = page && redirectOf(page, visitor.actor, request.url);
    if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 302);
    const html = await fillPage(files, options, page, visitor, request);
    return sendHtml(request, reply.headers(headers).status(page ? 200 : 404), html);
  });
}

async function visitorOf(request: FastifyRequest, options: HttpOptions, side: PageRoute['side']): Promise<Origin> {
  return originOf(request, side, options.authenticators, options.runtime.config.publicUrl.startsWith('https:'));
}

/** Guests are sent to the sign-in page and come back; who is signed in has no business there. */
function redirectOf(page: PageRoute, actor: Actor, url: string): string | undefined {
  const signIn = page.side === 'staff' ? '/staff/sign-in' : '/sign-in';
  const home = page.side === 'staff' ? '/staff' : '/';
  if (page.audience !== 'guest' && actor.kind === 'guest') return url === home ? signIn : `${signIn}?next=${encodeURIComponent(url)}`;
  if (page.path === signIn && actor.kind !== 'guest') return home;
  return undefined;
}

async function fillPage(files: PageFiles, options: HttpOptions, page: PageRoute | undefined, visitor: Origin, request: FastifyRequest): Promise<string> {
  const { config } = options.runtime;
  const { actor, locale } = visitor;
  const wanted = readCookies(request.headers.cookie).get('kabinet_theme');
  const theme = themes.find((known) => known === wanted) ?? 'system';
  const boot = {
    locale,
    theme,
    provider: { name: config.provider.name, supportEmail: config.provider.supportEmail, supportPhone: config.provider.supportPhone },
    outbox: config.sms.gateway === 'outbox' || config.mail.gateway === 'outbox',
    sectionsOf: config.sectionsOf,
    viewer: actor.kind === 'client' ? ((await answerOf(options, '/api/session', visitor)) as { viewer: unknown }).viewer : null,
    staff: actor.kind === 'staff' ? ((await answerOf(options, '/api/staff/session', visitor)) as { viewer: unknown }).viewer : null,
    data: Object.fromEntries(await Promise.all((page?.data ?? []).map(async (call) => [call, await answerOf(options, call, visitor)] as const))),
  };
  const name = page?.page ?? (actor.kind === 'staff' ? 'staff' : actor.kind === 'client' ? 'app' : 'guest');
  return files
    .html(name, locale)
    .replace('%LANG%', locale)
    .replace('%THEME%', theme)
    .replace('<!--preloads-->', () => page?.preloads ?? '')
    .replace('<!--boot-->', () => bootBlock(boot));
}

/** The answer of a reading call, as the visitor would get it. */
async function answerOf(options: HttpOptions, call: string, visitor: Origin): Promise<unknown> {
  const route: Route | undefined = options.routes.find(({ endpoint }) => endpoint.method === 'GET' && endpoint.path === call);
  if (!route) throw new Error(`a page asks for ${call}, which is no reading call`);
  return (await route.useCase.execute(options.runtime, visitor, {})).output;
}

async function sendHtml(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'accept-encoding, cookie' });
  if (!/\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '')) return reply.send(html);
  const packed = await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return reply.header('content-encoding', 'br').send(packed);
}
