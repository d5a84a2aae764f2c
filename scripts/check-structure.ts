import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCycles } from './cycles.ts';
import { aliases, arrows, drawers, limits, moduleFiles, moduleFolders, moduleOrder, walls } from './structure.ts';

const SOURCES = ['contract', 'server', 'web', 'e2e', 'bench', 'scripts'];

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Everything that breaks the rules of ARCHITECTURE.md, one line each. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.name, importsOf(file)]));
  return [
    ...files.flatMap((file) => [...nameViolations(file.name), ...sizeViolations(file), ...wallViolations(file)]),
    ...files.flatMap((file) => (imports.get(file.name) ?? []).flatMap((target) => arrowViolations(file.name, target))),
    ...findCycles(imports).map((cycle) => `files import each other in a circle: ${cycle.join(' -> ')}`),
  ];
}

const IMPORT = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Files of ours that a file imports, types too. */
function importsOf(file: SourceFile): string[] {
  const found = [...file.text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
  return found.flatMap((specifier) => {
    if (specifier.startsWith('.')) return [path.posix.normalize(path.posix.join(path.posix.dirname(file.name), specifier))];
    const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
    return alias ? [alias[1] + specifier.slice(alias[0].length)] : [];
  });
}

const isTest = (name: string) => /\.test\.tsx?$/.test(name) || name.startsWith('server/test/') || name.startsWith('e2e/') || name.includes('/double');

function nameViolations(name: string): string[] {
  const parts = name.split('/');
  const drawer = parts.find((part) => drawers.includes(part.replace(/\.tsx?$/, '')));
  if (drawer !== undefined) return [`${name}: "${drawer}" says nothing; name what it holds`];
  if (!name.startsWith('server/modules/') || isTest(name)) return [];
  const [, , module = '', ...rest] = parts;
  if (!moduleOrder.includes(module)) return [`${name}: the module ${module} is not in the list of scripts/structure.ts`];
  const folders = rest.slice(0, -1);
  const file = rest.at(-1) ?? '';
  if (folders.at(-1) === 'use-cases') return [];
  if (folders.some((folder) => moduleFolders.includes(folder))) return [`${name}: a folder of a module holds no folders`];
  return moduleFiles.includes(file) ? [] : [`${name}: a module has no file of this name (${moduleFiles.join(', ')}, use-cases/)`];
}

function sizeViolations({ name, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1;
  const most = isTest(name) ? limits.test : limits.source;
  return lines > most ? [`${name}: ${lines} lines, ${most} at most`] : [];
}

function wallViolations({ name, text }: SourceFile): string[] {
  if (isTest(name)) return [];
  return walls.filter((wall) => wall.where(name) && wall.pattern.test(text)).map((wall) => `${name}: ${wall.rule}`);
}

function arrowViolations(from: string, to: string): string[] {
  if (isTest(from)) return [];
  const arrow = arrows.find((known) => known.from(from));
  if (!arrow) return [`${from}: this folder is not in the rules of scripts/structure.ts`];
  if (arrow.may.some((prefix) => to.startsWith(prefix))) return from.startsWith('server/modules/') ? moduleArrow(from, to) : [];
  return [`${from} imports ${to}: ${arrow.name} may import ${arrow.may.join(', ') || 'nothing of ours'}`];
}

/** Other modules by their doors only, and only those that stand before. */
function moduleArrow(from: string, to: string): string[] {
  if (!to.startsWith('server/modules/')) return [];
  const [own = '', other = ''] = [from, to].map((name) => name.split('/')[2]);
  if (own === other) return [];
  if (moduleOrder.indexOf(other) > moduleOrder.indexOf(own)) return [`${from} imports ${to}: ${other} comes after ${own}`];
  return to === `server/modules/${other}/index.ts` ? [] : [`${from} imports ${to}: other modules are entered by their index.ts`];
}

/** All source files of the repository below `root`. */
export function readSources(root: string): SourceFile[] {
  return SOURCES.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('web/dist/') && name !== 'server/db/types.ts')
      .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })),
  );
}

if (import.meta.main) {
  const violations = findViolations(readSources(path.join(import.meta.dirname, '..')));
  for (const violation of violations) console.error(violation);
  if (violations.length > 0) process.exitCode = 1;
}
