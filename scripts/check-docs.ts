import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paths that a document names, in links and in backticks, and that are not there. */
export function missingPaths(document: string, text: string, exists: (file: string) => boolean): string[] {
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? '').filter((target) => !/^[a-z]+:/.test(target));
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '').filter((words) => /^(\.?[\w-]+\/)+[\w.-]+\/?$|^[\w-]+\.(ts|md|json|mjs|sql|sh)$/.test(words));
  const folder = path.dirname(document);
  const wrongLinks = links.filter((target) => !exists(path.join(folder, target)));
  const wrongQuotes = quoted.filter((target) => target.includes('/') && !isPlace(target, exists));
  return [...wrongLinks, ...wrongQuotes].map((target) => `${document}: names ${target}, which is not there`);
}

/** Made by the build; a fresh clone has none of it. */
const BUILT = 'web/dist/';

/** A path of the repository, or of one of its roofs, as documents shorten them (`kernel/limits.ts`). */
function isPlace(target: string, exists: (file: string) => boolean): boolean {
  return target.startsWith(BUILT) || ['', 'server', 'web', 'server/modules'].some((roof) => exists(path.join(roof, target)));
}

const SKIPPED = new Set(['node_modules', '.git', '.data', 'dist', 'test-results']);

function documentsBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : documentsBelow(root, name);
    return name.endsWith('.md') ? [name] : [];
  });
}

if (import.meta.main) {
  const root = path.join(import.meta.dirname, '..');
  const missing = documentsBelow(root).flatMap((document) => missingPaths(document, readFileSync(path.join(root, document), 'utf8'), (file) => existsSync(path.join(root, file))));
  for (const line of missing) console.error(line);
  if (missing.length > 0) process.exitCode = 1;
}
