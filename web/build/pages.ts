import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from 'vite';
import { libraryStyles, sourceHash } from './csp.ts';
import { fontTags, preloadTags } from './preloads.ts';

type Prerender = typeof import('../app/prerender.tsx');

const SIGN_IN = '/sign-in';
const locales = ['ru', 'en'] as const;

/**
 * Writes dist/pages, which the server reads at start (see README.md beside this file):
 * the pages, `routes.json` (which page a path gets, its preloads and first data) and `csp.json`.
 */
export async function writePages(dist: string): Promise<void> {
  const client = join(dist, 'client');
  const pages = join(dist, 'pages');
  const manifest = JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8')) as Manifest;
  const prerender = (await import(pathToFileURL(join(dist, 'prerender/prerender.js')).href)) as Prerender;
  const clientPage = await readFile(join(client, 'index.html'), 'utf8');
  const staffPage = await readFile(join(client, 'staff.html'), 'utf8');
  const fonts = fontTags(manifest);
  const styles = await readFile(join(client, stylesheetOf(manifest)), 'utf8');

  await rm(pages, { recursive: true, force: true });
  await mkdir(pages, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(pages, name), text);

  const routes = (['client', 'staff'] as const).flatMap((side) =>
    prerender.routeFacts(side).map(({ path, audience, sources, data }) => ({
      path,
      audience,
      side,
      page: pageOf(path, side, audience),
      preloads: preloadTags(manifest, side === 'client' ? 'index.html' : 'staff.html', sources),
      data,
    })),
  );
  const signInPreloads = routes.find((route) => route.path === SIGN_IN)?.preloads ?? '';
  for (const locale of locales) {
    const content = await prerender.renderGuestPage(SIGN_IN, locale);
    const alive = clientPage.replace('<div id="root">', `<div id="root" data-prerendered="${SIGN_IN}">`);
    // Fonts ahead only here, where the text is there at once; elsewhere they would hold up the scripts.
    await write(`sign-in.${locale}.html`, withInlineStyles(fill(alive, content, signInPreloads + fonts), styles));
  }
  await write('guest.html', fill(clientPage, prerender.skeletonOf('auth'), '<!--preloads-->'));
  await write('app.html', fill(clientPage, prerender.skeletonOf('portal'), '<!--preloads-->'));
  await write('staff-guest.html', fill(staffPage, prerender.skeletonOf('auth'), '<!--preloads-->'));
  await write('staff.html', fill(staffPage, prerender.skeletonOf('portal'), '<!--preloads-->'));
  await write('routes.json', JSON.stringify(routes, null, 1));
  await write('csp.json', JSON.stringify({ scripts: [], styles: [styles, ...libraryStyles].map(sourceHash) }, null, 1));

  await rm(join(client, 'index.html'));
  await rm(join(client, 'staff.html'));
  await rm(join(dist, 'prerender'), { recursive: true });
}

/** All pages share one stylesheet. */
function stylesheetOf(manifest: Manifest): string {
  const sheet = Object.values(manifest).find((chunk) => chunk.file.endsWith('.css'));
  if (!sheet) throw new Error('The build has made no stylesheet');
  return sheet.file;
}

function pageOf(path: string, side: 'client' | 'staff', audience: string): string {
  if (path === SIGN_IN) return 'sign-in';
  const guest = audience === 'guest';
  if (side === 'staff') return guest ? 'staff-guest' : 'staff';
  return guest ? 'guest' : 'app';
}

/** Preloads stand last: of the few connections the first go to what every page needs. */
function fill(page: string, content: string, preloads: string): string {
  // Functions, for `$` in a replacement text has a meaning.
  return page.replace('<!--content-->', () => content).replace('</head>', () => `${preloads}</head>`);
}

/** The page paints without waiting for a second file. */
function withInlineStyles(page: string, styles: string): string {
  const inlined = page.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`);
  if (inlined === page) throw new Error('The built page has no stylesheet to inline');
  return inlined;
}
