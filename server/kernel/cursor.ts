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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
