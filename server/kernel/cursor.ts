import * as z from 'zod/mini';
import { DomainError } from './errors.ts';

/** Where a page ended, as a text for the browser to hand back. It holds nothing that the page did not show. */
export function sealCursor(place: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads it back; null for the first page. What is no cursor of this list refuses as `invalid_input`. */
export function openCursor<T>(schema: z.ZodMiniType<T>, text: string | undefined): T | null {
  if (text === undefined) return null;
  const parsed = z.safeParse(schema, readJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) throw new DomainError('invalid_input', { fields: { after: 'invalid' } });
  return parsed.data;
}

/** One page of what `read` gives, and where the next one begins; null at the end. One row more is asked for, to know whether there is one. */
export async function readPage<R>(limit: number, read: (limit: number) => Promise<R[]>, placeOf: (last: R) => string): Promise<{ page: R[]; next: string | null }> {
  const rows = await read(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last !== undefined && rows.length > limit ? placeOf(last) : null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
