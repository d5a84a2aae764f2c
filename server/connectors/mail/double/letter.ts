export interface ReadLetter {
  /** Names in small letters; a header that came twice is here twice, joined by a line break. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** Reads a letter (RFC 5322, 2045, 2047) as a mail program would show it. */
export function readLetter(raw: string): ReadLetter {
  const whole = readPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers['content-type'] ?? '')?.[1];
  const parts = boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).slice(1, -1).map((part) => readPart(part.slice(2)));
  const content = (type: string) => parts.filter((part) => part.headers['content-type']?.startsWith(type)).map(decode).join('');
  return { headers: whole.headers, text: content('text/plain'), html: content('text/html') };
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

function decode({ headers, body }: Part): string {
  const text = headers['content-transfer-encoding'] === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : headers['content-transfer-encoding'] === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body;
  return text.replaceAll('\r\n', '\n').trimEnd();
}

function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, word: string) => (way.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : unquote(word.replaceAll('_', ' '))));
}

function unquote(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}
