import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { exchange, feeds } from '#contract/back-office.ts';
import { StartError } from '#kernel/environment.ts';
import { compile } from './compile.ts';
import { mapping, mappingFile, type Mapping } from './mapping.ts';
import { bp30 } from './mappings/bp30.ts';
import { ut11 } from './mappings/ut11.ts';

const ours = { bp30, ut11 };

/** One of our mappings by its name, or what a file makes of one; a mistake in it stops the start with its place. */
export function loadMapping(nameOrFile: string): Mapping {
  const found = Object.entries(ours).find(([name]) => name === nameOrFile)?.[1];
  return found ? checked(nameOrFile, found) : readMapping(nameOrFile, readText(nameOrFile));
}

export function readMapping(name: string, text: string): Mapping {
  const file = parsed(name, mappingFile, parseJson(name, text));
  const base = ours[file.like];
  const changed = Object.entries({ ...base.feeds, ...file.feeds }).filter(([, entities]) => entities !== null);
  return checked(name, { references: { ...base.references, ...file.references }, feeds: Object.fromEntries(changed) });
}

function checked(name: string, source: unknown): Mapping {
  const read = parsed(name, mapping, source);
  for (const feed of feeds) {
    const known = Object.keys(exchange[feed].shape);
    for (const [index, { fields, lines, shares }] of (read.feeds[feed] ?? []).entries()) {
      const wrong = Object.keys(fields).find((field) => !known.includes(field.split('.')[0] ?? ''));
      if (wrong !== undefined) throw new StartError(`${name}: feeds.${feed}.${index}.fields.${wrong}: ${feed} have no such field`);
      if ((lines && feed !== 'documents') || (shares && feed !== 'payments')) throw new StartError(`${name}: feeds.${feed}.${index}: ${feed} have no ${lines ? 'lines' : 'shares'}`);
    }
  }
  try {
    compile(read);
  } catch (error) {
    throw new StartError(`${name}: ${error instanceof Error ? error.message : 'wrong'}`, { cause: error });
  }
  return read;
}

function parsed<T>(name: string, schema: ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new StartError(`${name}: ${[issue?.path.join('.'), issue?.message].filter((part) => part).join(': ')}`);
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new StartError(`${file}: cannot be read as UTF-8 (${(error as NodeJS.ErrnoException).code ?? 'broken'})`);
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${name}: is not JSON`);
  }
}
