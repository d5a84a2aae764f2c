import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Provider } from '#kernel/config.ts';

/** What the web build says of one route of the portal. */
export interface PageRoute {
  readonly path: string;
  readonly audience: 'guest' | 'client' | 'staff';
  readonly side: 'client' | 'staff';
  readonly page: string;
  readonly preloads: string;
  /** Reading calls whose answers the page shows first. */
  readonly data: readonly string[];
}

export interface PageFiles {
  readonly routes: readonly PageRoute[];
  /** A page's HTML, with the provider filled in; per visitor parts are still placeholders. */
  html(page: string, locale: string): string;
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

const NAMES = ['sign-in.ru', 'sign-in.en', 'guest', 'app', 'staff-guest', 'staff'] as const;

/** Reads what the web build left in `folder` (web/dist/pages) and fills in the provider's brand. */
export async function readPageFiles(folder: string, provider: Provider): Promise<PageFiles> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const style = brandStyle(provider);
  const fill: Record<string, string> = {
    '%PROVIDER_NAME%': escapeHtml(provider.name),
    '%PROVIDER_INITIAL%': escapeHtml(([...provider.name][0] ?? '').toLocaleUpperCase()),
    '%SUPPORT_EMAIL%': escapeHtml(provider.supportEmail),
    '%ICON_URL%': provider.logoFile === null ? 'data:,' : '/provider-logo',
    '<!--provider-style-->': style === '' ? '' : `<style>${style}</style>`,
  };
  const pages = new Map<string, string>();
  for (const name of NAMES) {
    const html = await read(`${name}.html`);
    pages.set(name, html.replace(/%(?:PROVIDER_NAME|PROVIDER_INITIAL|SUPPORT_EMAIL|ICON_URL)%|<!--provider-style-->/g, (mark) => fill[mark] ?? mark));
  }
  const hashes = JSON.parse(await read('csp.json')) as { scripts: string[]; styles: string[] };
  return {
    routes: JSON.parse(await read('routes.json')) as PageRoute[],
    html: (page, locale) => pages.get(`${page}.${locale}`) ?? pages.get(page) ?? '',
    scriptHashes: hashes.scripts,
    styleHashes: style === '' ? hashes.styles : [...hashes.styles, `sha256-${createHash('sha256').update(style).digest('base64')}`],
  };
}

/** The provider's colour, and its logo in the place of the first letter (web/ui/tokens.css, styles.css). */
function brandStyle(provider: Provider): string {
  const accent = provider.accent === null ? '' : `--provider-accent:${provider.accent};`;
  const logo = provider.logoFile === null ? '' : '--provider-logo:url("/provider-logo");--provider-letter:transparent;';
  return accent + logo === '' ? '' : `:root{${accent}${logo}}`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** Data for the page as an inert block: `<` is escaped, so no text in it can end the block. */
export function bootBlock(boot: unknown): string {
  return `<script id="boot" type="application/json">${JSON.stringify(boot).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}</script>`;
}

/** The route of a path, `:name` standing for one segment. */
export function findPage(routes: readonly PageRoute[], pathname: string): PageRoute | undefined {
  const asked = pathname.split('/');
  return routes.find((route) => {
    const parts = route.path.split('/');
    return parts.length === asked.length && parts.every((part, index) => (part.startsWith(':') ? asked[index] !== '' : part === asked[index]));
  });
}
