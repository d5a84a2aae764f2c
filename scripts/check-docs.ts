import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a document may name. */
export interface Repository {
  /** Of a path from the root. */
  exists(file: string): boolean;
  /** Of package.json. */
  readonly scripts: ReadonlySet<string>;
}

/** Links, paths in backticks and npm commands of a document that lead nowhere, one line each. */
export function wrongNames(document: string, text: string, repository: Repository): string[] {
  const links = matches(text, /\]\(([^)\s#]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target));
  const paths = matches(text, /`([^`\n]+)`/g).filter((words) => /^(\.?[\w-]+\/)+[\w.-]+\/?$/.test(words));
  const commands = [...matches(text, /\bnpm run ([\w:-]+)/g), ...matches(text, /\bnpm (start|test)\b/g)];
  const wrong = [
    ...links.filter((target) => !repository.exists(path.join(path.dirname(document), target))),
    ...paths.filter((target) => !isPlace(target, repository)),
    ...commands.filter((name) => !repository.scripts.has(name)).map((name) => `npm run ${name}`),
  ];
  return wrong.map((name) => `${document}: names ${name}, which is not there`);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Made by the commands; a fresh clone has none of it. */
const MADE = ['web/dist/', 'node_modules/', 'test-results/', '.data/'];
/** Documents shorten paths by these beginnings (`kernel/limits.ts`). */
const ROOFS = ['', 'server', 'web', 'server/modules'];

function isPlace(target: string, { exists }: Repository): boolean {
  return MADE.some((folder) => target.startsWith(folder)) || ROOFS.some((roof) => exists(path.join(roof, target)));
}

const SKIPPED = new Set(['node_modules', '.git', '.data', 'dist', 'test-results', 'coverage']);

function documentsBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : documentsBelow(root, name);
    return name.endsWith('.md') ? [name] : [];
  });
}

if (import.meta.main) {
  const root = path.join(import.meta.dirname, '..');
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const repository: Repository = { exists: (file) => existsSync(path.join(root, file)), scripts: new Set(Object.keys(manifest.scripts)) };
  const wrong = documentsBelow(root).flatMap((document) => wrongNames(document, readFileSync(path.join(root, document), 'utf8'), repository));
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}
