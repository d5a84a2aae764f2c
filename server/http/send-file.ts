import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from '#contract/files.ts';

/** Sends a file as it is; it can neither run as a page of ours nor reach anything from within (ASVS 3.2.1, 5.4). */
export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  reply.headers({
    'content-type': file.mediaType,
    'content-disposition': `${file.isShown ? 'inline' : 'attachment'}; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeRfc5987(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
  if (file.bytes !== null) reply.header('content-length', file.bytes);
  return reply.send(Readable.from(file.content, { objectMode: false }));
}

/** For readers that do not know RFC 6266's second name. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
