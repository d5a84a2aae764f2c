import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/** A file as the answer to a call: sent as it is, not as JSON. */
export interface FileAnswer {
  readonly content: AsyncIterable<Uint8Array>;
  /** Null: not known before the end (a ZIP made on the way). */
  readonly bytes: number | null;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'application/zip' | 'text/csv; charset=utf-8' | 'image/png' | 'image/jpeg';
  /** May be shown in a page of the portal; otherwise it is only saved. */
  readonly isShown: boolean;
}
export const fileAnswer = z.custom<FileAnswer>();

/** What clients may hand in: by content, not by name. */
export const uploadTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Takes a file in; it is removed after a day unless something refers to it by then. */
export const uploadFile = endpoint({
  method: 'POST', path: '/api/files', audience: 'client',
  query: z.object({ name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(255, 'too_long')) }),
  upload: true,
  mostBytes: MOST_UPLOAD_BYTES,
  output: z.object({ fileId: z.uuid(), name: z.string(), bytes: z.number() }),
  errors: ['file_type', 'file_too_large', 'too_many_requests'],
});
