import path from 'node:path';
import { aliases } from './structure.ts';

const STATEMENT = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

export interface Imports {
  /** From the repository's root. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** What a file imports, types too: files of ours and packages. `name` is its path from the root. */
export function importsOf(name: string, text: string): Imports {
  const specifiers = [...text.matchAll(STATEMENT)].map((match) => match[1] ?? match[2] ?? '');
  const targets = specifiers.map((specifier) => ({ specifier, file: fileOf(name, specifier) }));
  return {
    files: targets.flatMap(({ file }) => file ?? []),
    packages: targets.filter(({ file }) => file === null).map(({ specifier }) => specifier),
  };
}

function fileOf(importer: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier);
  const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
  return alias ? alias[1] + specifier.slice(alias[0].length) : null;
}
