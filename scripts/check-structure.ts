import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCycles } from './cycles.ts';
import { importsOf, type Imports } from './imports.ts';
import { arrows, drawers, generated, limits, moduleFiles, moduleOrder, packageHomes, sources, tests, useCaseFolder, walls } from './structure.ts';

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Everything that breaks the rules of ARCHITECTURE.md, one line each. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.name, importsOf(file.name, file.text)]));
  const graph = new Map([...imports].map(([name, { files: targets }]) => [name, targets]));
  return [
    ...files.flatMap((file) => [...nameViolations(file.name), ...sizeViolations(file), ...wallViolations(file)]),
    ...[...imports].flatMap(([name, targets]) => [...arrowViolations(name, targets), ...homeViolations(name, targets.packages)]),
    ...findCycles(graph).map((circle) => `files import each other in a circle: ${circle.join(' -> ')}`),
    ...findCycles(roomsOf(graph)).map((circle) => `rooms import each other in a circle: ${circle.join(' -> ')}`),
  ];
}

const fits = (name: string, globs: readonly string[]) => globs.some((glob) => path.posix.matchesGlob(name, glob));
const isTest = (name: string) => fits(name, tests);

function nameViolations(name: string): string[] {
  const parts = name.split('/');
  const drawer = parts.find((part) => drawers.includes(part.replace(/\.\w+$/, '')));
  if (drawer !== undefined) return [`${name}: "${drawer}" says nothing; name what it holds`];
  const [, , module = '', ...rest] = parts;
  if (fits(name, ['server/modules/**', 'web/features/**']) && !moduleOrder.includes(module)) return [`${name}: the module ${module} is not in the list of scripts/structure.ts`];
  if (!name.startsWith('server/modules/') || isTest(name)) return [];
  const folders = rest.slice(0, -1);
  if (folders.at(-1) === useCaseFolder) return [];
  if (folders.includes(useCaseFolder)) return [`${name}: ${useCaseFolder} holds no folders`];
  return moduleFiles.includes(rest.at(-1) ?? '') ? [] : [`${name}: a module has no file of this name (${moduleFiles.join(', ')}, ${useCaseFolder}/)`];
}

const linesOf = ({ text }: SourceFile) => text.split('\n').length - 1;

function sizeViolations(file: SourceFile): string[] {
  const most = isTest(file.name) ? limits.test : limits.source;
  return linesOf(file) > most ? [`${file.name}: ${linesOf(file)} lines, ${most} at most`] : [];
}

/** How large the files are on the whole. */
export function findSprawl(files: readonly SourceFile[]): string[] {
  const lines = files.filter(({ name }) => !isTest(name)).map(linesOf).sort((one, other) => one - other);
  const at = (share: number) => lines[Math.floor(lines.length * share)] ?? 0;
  return [
    ...(at(0.5) > limits.median ? [`the median file has ${at(0.5)} lines, ${limits.median} at most`] : []),
    ...(at(0.9) > limits.p90 ? [`one file in ten has more than ${at(0.9)} lines, ${limits.p90} at most`] : []),
  ];
}

function wallViolations({ name, text }: SourceFile): string[] {
  return walls.filter((wall) => fits(name, wall.in) && !fits(name, wall.except) && wall.pattern.test(text)).map((wall) => `${name}: ${wall.rule}`);
}

function arrowViolations(name: string, { files, packages }: Imports): string[] {
  const arrow = arrows.find((known) => fits(name, known.from));
  if (!arrow) return [`${name}: this folder is not in the rules of scripts/structure.ts`];
  const may = arrow.may.map((glob) => glob.replace('<own>', name.split('/')[2] ?? ''));
  const strangers = [...files.filter((target) => !fits(target, may)), ...packages.filter((target) => arrow.packages?.includes(target) === false)];
  return [
    ...strangers.map((target) => `${name} imports ${target}: it may import ${[...may, ...(arrow.packages ?? [])].join(', ')}`),
    ...(isTest(name) ? [] : files.flatMap((target) => orderViolations(name, target))),
  ];
}

/** Of other modules only those that stand before. */
function orderViolations(name: string, target: string): string[] {
  if (!name.startsWith('server/modules/') || !target.startsWith('server/modules/')) return [];
  const [own = '', other = ''] = [name, target].map((file) => file.split('/')[2]);
  return moduleOrder.indexOf(other) > moduleOrder.indexOf(own) ? [`${name} imports ${target}: ${other} comes after ${own}`] : [];
}

function homeViolations(name: string, packages: readonly string[]): string[] {
  if (isTest(name) || name.startsWith('bench/')) return [];
  return packages.flatMap((specifier) => {
    const home = packageHomes.find((known) => known.packages.test(specifier));
    return home && !fits(name, home.at) ? [`${name} imports ${specifier}: only ${home.at.join(', ')} may`] : [];
  });
}

/** Modules and their sub-topics, each a room, and who enters whom. Doors of modules are no rooms. */
function roomsOf(graph: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const [name, targets] of graph) {
    const room = roomOf(name);
    if (room === null) continue;
    const entered = targets.map(roomOf).filter((other): other is string => other !== null && other !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...entered]);
  }
  return rooms;
}

function roomOf(name: string): string | null {
  if (!name.startsWith('server/modules/') || isTest(name)) return null;
  const [, , module = '', topic = ''] = name.split('/');
  return topic.endsWith('.ts') || topic === useCaseFolder ? null : `${module}/${topic}`;
}

/** All source files of the repository below `root`. */
export function readSources(root: string): SourceFile[] {
  return sources.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((name) => /\.(tsx?|mjs)$/.test(name) && !fits(name, generated))
      .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })),
  );
}

if (import.meta.main) {
  const files = readSources(path.join(import.meta.dirname, '..'));
  const violations = [...findViolations(files), ...findSprawl(files)];
  for (const violation of violations) console.error(violation);
  if (violations.length > 0) process.exitCode = 1;
}
