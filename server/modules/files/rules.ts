import type { uploadTypes } from '#contract/files.ts';
import { cleanLine } from '#kernel/clean-line.ts';
import type { Limit } from '#kernel/limits.ts';

/** What the portal keeps files of. */
export type MediaType = (typeof uploadTypes)[number];

export const uploadsPerPerson: Limit = { count: 50, seconds: 24 * 3600 };
/** Each use is a megabyte, begun ones counted whole. */
export const megabytesPerPerson: Limit = { count: 200, seconds: 24 * 3600 };

export function megabytesOf(content: Uint8Array): number {
  return Math.ceil(content.length / (1024 * 1024));
}

/** A scan of an A3 page at 600 dots an inch has 70 million; more of them only hurt whoever opens the picture. */
const MOST_PIXELS = 100_000_000;

/** What the bytes are, whatever they are called; null for all that is not taken in. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (isPdf(bytes)) return 'application/pdf';
  if (mayBeShown(pngPixels(bytes))) return 'image/png';
  return mayBeShown(jpegPixels(bytes)) ? 'image/jpeg' : null;
}

/** ISO 32000-2, 7.5: the version first; the end may be followed by a few more bytes, as readers have it. */
function isPdf(bytes: Buffer): boolean {
  return /^%PDF-\d\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-1024).includes('%%EOF');
}

function mayBeShown(pixels: number | null): boolean {
  return pixels !== null && pixels > 0 && pixels <= MOST_PIXELS;
}

const PNG_BEGIN = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** PNG, 5.2 and 11.2.2: signature and header come first. */
function pngPixels(bytes: Buffer): number | null {
  return bytes.length >= 33 && bytes.subarray(0, 16).equals(PNG_BEGIN) ? bytes.readUInt32BE(16) * bytes.readUInt32BE(20) : null;
}

/** ITU-T T.81, B.1 and B.2.2: segment after segment up to the one that says the size of the frame. */
function jpegPixels(bytes: Buffer): number | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda)) return null;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

const extensions: Record<MediaType, readonly string[]> = { 'application/pdf': ['pdf'], 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'] };
const MOST_NAME = 100;

/** A name that every disk takes and that says what the content is: no path, nothing invisible, the extension of its kind. */
export function fileNameOf(typed: string, mediaType: MediaType): string {
  const name = cleanLine(typed.normalize('NFC')).split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', extension = ''] = /^(.*?)(?:\.(pdf|png|jpe?g))?$/is.exec(name) ?? [];
  const tame = stem.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+/, '');
  const short = [...tame].slice(0, MOST_NAME).join('').replace(/[.\s]+$/, '') || 'file';
  // Windows takes these for devices, whatever follows the first dot.
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short;
  const kept = extensions[mediaType].find((one) => one === extension.toLowerCase());
  return `${safe}.${kept ?? extensions[mediaType][0] ?? ''}`;
}
