import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';

export type Encoding = 'utf8' | 'utf16le' | 'win1251';

/** A line without its end; null where it was longer than any row of a table can be. */
export type Line = string | null;

const PIECE = 64 * 1024;
const LONGEST_LINE = 1_000_000;
const REPLACEMENT = '\uFFFD';

/**
 * How the letters of a file are written, and its beginning in them. Judged by the first letters that
 * are not ASCII, wherever they stand: Russian in Windows-1251 is hardly ever right UTF-8, and a few
 * spoilt letters do not make UTF-8 Windows-1251.
 */
export async function openText(path: string): Promise<{ encoding: Encoding; head: string }> {
  const file = await open(path);
  try {
    const pieceAt = async (position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, position);
      return buffer.subarray(0, bytesRead);
    };
    const first = await pieceAt(0);
    let encoding: Encoding = 'utf8';
    if (first[0] === 0xff && first[1] === 0xfe) encoding = 'utf16le';
    else {
      for (let position = 0, piece = first; piece.length > 0; position += piece.length, piece = await pieceAt(position)) {
        const index = piece.findIndex((byte) => byte > 0x7f);
        if (index < 0) continue;
        if (!isUtf8(await pieceAt(position + index))) encoding = 'win1251';
        break;
      }
    }
    return { encoding, head: iconv.decode(first, encoding) };
  } finally {
    await file.close();
  }
}

/** The piece may end within a letter, which is no fault of the file: the decoder keeps such an end back. */
function isUtf8(bytes: Buffer): boolean {
  const letters = [...new StringDecoder('utf8').write(bytes)].filter((letter) => letter > '\u007f');
  return letters.filter((letter) => letter === REPLACEMENT).length * 10 <= letters.length;
}

/** The lines of a file, as many at a time as a read brings. `onProgress` is told the bytes read. */
export async function* readLines(path: string, encoding: Encoding, onProgress?: (bytes: number) => void): AsyncGenerator<Line[]> {
  const decoder = iconv.getDecoder(encoding);
  let bytes = 0;
  let rest = '';
  let isTooLong = false;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    const lines: Line[] = (rest + decoder.write(chunk)).split('\n').map(withoutReturn);
    rest = lines.pop() ?? '';
    if (isTooLong && lines.length > 0) {
      lines[0] = null;
      isTooLong = false;
    }
    if (rest.length > LONGEST_LINE) isTooLong = true;
    if (isTooLong) rest = '';
    yield lines;
    onProgress?.((bytes += chunk.length));
  }
  rest += decoder.end() ?? '';
  if (isTooLong) yield [null];
  else if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
