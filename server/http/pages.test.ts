import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { Browser } from '#server/test/browser.ts';
import { register, signInStaff } from '#server/test/world.ts';
import { createApp } from './app.ts';

// The pages of a build are a fixture here: what is tested is who gets which, with what in it.

let portal: TestPortal;
let app: FastifyInstance;
let dist: string;

beforeAll(async () => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'kabinet-dist-'));
  mkdirSync(path.join(dist, 'client', 'assets'), { recursive: true });
  mkdirSync(path.join(dist, 'pages'));
  writeFileSync(path.join(dist, 'client', 'assets', 'app-1.js'), 'export {};');
  writeFileSync(path.join(dist, 'client', 'assets', 'pdf.worker.min-1.mjs'), 'export {};');
  for (const name of ['sign-in.ru', 'sign-in.en', 'guest', 'app', 'staff-guest', 'staff']) {
    writeFileSync(path.join(dist, 'pages', `${name}.html`), `<html lang="%LANG%" data-theme="%THEME%"><title>%PROVIDER_NAME%</title><!--preloads--><p>${name}</p><!--boot--></html>`);
  }
  const route = (pathname: string, audience: string, side: string, page: string, data: string[] = []) => ({ path: pathname, audience, side, page, preloads: `<link href="/assets/${page}.js">`, data });
  writeFileSync(path.join(dist, 'pages', 'routes.json'), JSON.stringify([
    route('/sign-in', 'guest', 'client', 'sign-in'), route('/', 'client', 'client', 'app', ['/api/home']), route('/organizations/:organizationId', 'client', 'client', 'app'),
    route('/staff/sign-in', 'guest', 'staff', 'staff-guest'), route('/staff', 'staff', 'staff', 'staff'),
  ]));
  writeFileSync(path.join(dist, 'pages', 'csp.json'), JSON.stringify({ scripts: [], styles: ['sha256-abc='] }));
  portal = await TestPortal.start();
  const { runtime, routes, authenticators, topics, ready } = portal.server;
  app = await createApp({ runtime, routes, authenticators, topics, ready, webDist: dist });
});
afterAll(async () => {
  await app.close();
  await portal.stop();
  rmSync(dist, { recursive: true, force: true });
});

function visitor(cookies: ReadonlyMap<string, string> = new Map()): Browser {
  const browser = new Browser(app, '10.1.2.3');
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return browser;
}

function bootOf(html: string): Record<string, unknown> {
  return JSON.parse(/<script id="boot" type="application\/json">(.*)<\/script>/.exec(html)?.[1] ?? '{}') as Record<string, unknown>;
}

test('guests are sent to the sign-in page and will come back to where they wanted', async () => {
  const home = await visitor().get('/');
  expect([home.status, home.headers['location']]).toEqual([302, '/sign-in']);
  expect((await visitor().get('/organizations/1?tab=2')).headers['location']).toBe('/sign-in?next=%2Forganizations%2F1%3Ftab%3D2');
  expect((await visitor().get('/staff')).headers['location']).toBe('/staff/sign-in');
});

test('a signed-in client gets the page with the first data in it, kept by no cache', async () => {
  const person = await register(portal);
  const page = await visitor(person.browser.cookies).get('/');
  const boot = bootOf(page.body);
  expect(boot['viewer']).toMatchObject({ id: person.userId });
  expect(boot['data']).toEqual({ '/api/home': (await person.browser.get('/api/home')).body });
  expect(page.body).toContain('<link href="/assets/app.js">');
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
  expect((await visitor(person.browser.cookies).get('/sign-in')).headers['location']).toBe('/');
});

test("a client's session is nobody on the staff's side, and the reverse", async () => {
  const person = await register(portal);
  const staff = await signInStaff(portal);
  expect((await visitor(person.browser.cookies).get('/staff')).headers['location']).toBe('/staff/sign-in');
  expect((await visitor(staff.browser.cookies).get('/')).headers['location']).toBe('/sign-in');
  expect(bootOf((await visitor(staff.browser.cookies).get('/staff')).body)['staff']).toMatchObject({ id: staff.staffId });
});

test('no text in the data can end its block', async () => {
  const person = await register(portal, { details: { firstName: '</script><script>alert(1)//\u2028' } });
  const page = await visitor(person.browser.cookies).get('/');
  expect(page.body.match(/<\/script>/g)).toHaveLength(1);
  expect(bootOf(page.body)['viewer']).toMatchObject({ firstName: '</script><script>alert(1)//' });
});

test('language and theme come from the choice that the browser keeps', async () => {
  const chosen = visitor(new Map([['kabinet_locale', 'en'], ['kabinet_theme', 'dark']]));
  expect((await chosen.get('/sign-in')).body).toMatch(/<html lang="en" data-theme="dark">.*sign-in\.en/);
  expect((await visitor(new Map([['kabinet_locale', '"><script>']])).get('/sign-in')).body).toContain('<html lang="ru" data-theme="system">');
});

test('scripts run from our own files only; inline styles by their hash', async () => {
  const policy = String((await visitor().get('/sign-in')).headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self' 'sha256-abc='");
  expect(policy).not.toContain('unsafe');
});

test('the thread that reads PDFs reaches nothing', async () => {
  const policy = (await visitor().get('/assets/pdf.worker.min-1.mjs')).headers['content-security-policy'];
  expect(policy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  expect((await visitor().get('/assets/app-1.js')).headers['content-security-policy']).toContain("default-src 'self'");
});

test("the provider's brand comes from the configuration, and a new logo is seen within the hour", async () => {
  const logo = path.join(dist, 'logo.svg');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const branded = await TestPortal.start({ PROVIDER_NAME: 'Альфа & Ко', PROVIDER_LOGO: logo, PROVIDER_ACCENT: '#0a7d4f' });
  const { runtime, routes, authenticators, topics, ready } = branded.server;
  const brandedApp = await createApp({ runtime, routes, authenticators, topics, ready, webDist: dist });
  try {
    const browser = new Browser(brandedApp, '10.1.2.4');
    const page = await browser.get('/sign-in');
    expect(page.body).toContain('<title>Альфа &amp; Ко</title>');
    expect(String(page.headers['content-security-policy']).match(/sha256-/g)).toHaveLength(2);
    expect((await browser.get('/provider-logo')).headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' });
  } finally {
    await brandedApp.close();
    await branded.stop();
  }
});

test('what is not there says so; assets are kept for a year', async () => {
  expect((await visitor().get('/nowhere')).status).toBe(404);
  expect((await visitor().get('/api/nowhere')).body.code).toBe('not_found');
  expect((await visitor().get('/assets/../pages/csp.json')).status).toBe(404);
  expect((await visitor().get('/assets/%2e%2e/pages/csp.json')).status).toBe(404);
  expect((await visitor().get('/assets/app-1.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});
