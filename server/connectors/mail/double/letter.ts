export interface ReadLetter {
  /** Names in small letters; a header that came twice is here twice, joined by a line break. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly attachments: ReadonlyArray<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }>;
}

/** Reads a letter (RFC 5322, 2045, 2047) as a mail program would show it. */
export function readLetter(raw: string): ReadLetter {
  const whole = readPart(raw);
  const parts = leavesOf(whole);
  const shown = parts.filter((part) => !part.headers['content-disposition']?.startsWith('attachment'));
  const content = (type: string) => shown.filter((part) => part.headers['content-type']?.startsWith(type)).map(textOf).join('');
  const attachments = parts.filter((part) => !shown.includes(part)).map((part) => ({ name: fileNameOf(part), mediaType: part.headers['content-type']?.split(';')[0] ?? '', content: bytesOf(part) }));
  return { headers: whole.headers, text: content('text/plain'), html: content('text/html'), attachments };
}

/** Parts may hold parts (RFC 2046, 5.1). */
function leavesOf(part: Part): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(part.headers['content-type'] ?? '')?.[1];
  return boundary === undefined ? [part] : part.body.split(`--${boundary}`).slice(1, -1).flatMap((inner) => leavesOf(readPart(inner.slice(2))));
}

/** A name in parts and in percents (RFC 2231), else as it stands. */
function fileNameOf({ headers }: Part): string {
  const disposition = headers['content-disposition'] ?? '';
  const parts = [...disposition.matchAll(/filename(?:\*\d*)?\*?=(?:utf-8'')?"?([^;"]+)"?/gi)].map((match) => match[1] ?? '');
  return decodeURIComponent(parts.join(''));
}

interface Part {
  readonly headers: Record<string, string>;
  readonly body: string;
}

function readPart(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of raw.slice(0, end).replace(/\r\n[ \t]/g, ' ').split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    const value = decodeWords(line.slice(line.indexOf(':') + 1).trim());
    headers[name] = headers[name] === undefined ? value : `${headers[name]}\n${value}`;
  }
  return { headers, body: raw.slice(end + 4) };
}

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = headers['content-transfer-encoding'];
  return encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(encoding === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body, 'utf8');
}

function textOf(part: Part): string {
  return bytesOf(part).toString('utf8').replaceAll('\r\n', '\n').trimEnd();
}

function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, word: string) => (way.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : unquote(word.replaceAll('_', ' '))));
}

function unquote(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}
