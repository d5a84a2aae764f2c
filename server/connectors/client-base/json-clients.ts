import * as z from 'zod/mini';
import type { RawContact, RawItem, RawManager } from './checks.ts';
import type { Line } from './text-lines.ts';

const MOST_CONTACTS = 1000;

// Exports write numbers for INN and phones now and then.
const text = z.pipe(z.optional(z.nullable(z.union([z.string(), z.number()]))), z.transform((value) => (value === undefined || value === null ? '' : String(value))));
const client = z.object({ inn: text, kpp: text, name: text, type: text, manager: z.optional(z.unknown()), contacts: z.optional(z.nullable(z.array(z.unknown()).check(z.maxLength(MOST_CONTACTS)))) });
const manager = z.object({ name: text, email: text, phone: text });
const contact = z.object({ name: text, phone: text, email: text, position: text });

/** One organisation a line (JSON Lines), with `contacts[]` and `manager{}`. */
export async function* readJsonClients(blocks: AsyncIterable<Line[]>): AsyncGenerator<RawItem[]> {
  let line = 0;
  for await (const block of blocks) {
    yield block.flatMap((written) => {
      line += 1;
      if (written === null) return [{ refusal: { line, reason: 'line_too_long', value: '' } as const }];
      return written.trim() === '' ? [] : readLine(written, line);
    });
  }
}

function readLine(written: string, line: number): RawItem[] {
  if (written.includes('\uFFFD')) return [{ refusal: { line, reason: 'encoding', value: written } }];
  const read = client.safeParse(parseJson(written));
  if (!read.success) return [{ refusal: { line, reason: 'json', value: written } }];
  const items: RawItem[] = [];
  const contacts = (read.data.contacts ?? []).flatMap((value): RawContact[] => {
    const found = contact.safeParse(value);
    if (found.success) return [found.data];
    items.push({ refusal: { line, reason: 'contact', value: JSON.stringify(value) } });
    return [];
  });
  let kept: RawManager | null = null;
  if (read.data.manager !== undefined && read.data.manager !== null) {
    const found = manager.safeParse(read.data.manager);
    if (found.success) kept = found.data;
    else items.push({ refusal: { line, reason: 'manager', value: JSON.stringify(read.data.manager) } });
  }
  const { inn, kpp, name, type } = read.data;
  return [...items, { raw: { line, inn, kpp, name, type, manager: kept, contacts } }];
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
