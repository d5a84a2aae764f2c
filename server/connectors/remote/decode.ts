import iconv from 'iconv-lite';

/** What a host writes in. `auto`: UTF-8 where the bytes are that, else the page of Russian consoles. */
export type Encoding = 'auto' | 'utf-8' | 'cp866' | 'windows-1251';

const BOMS: ReadonlyArray<readonly [string, readonly number[]]> = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

/** Bytes that do not belong there become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const [marked] = BOMS.find(([, bom]) => bom.every((byte, index) => bytes[index] === byte)) ?? [];
  if (marked !== undefined || encoding !== 'auto') return new TextDecoder(marked ?? encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('cp866').decode(bytes);
  }
}

/** Signs that people type and old pages do not have. */
const PLAIN: Readonly<Record<string, string>> = { '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '’': "'", '—': '-', '–': '-', '…': '...', '₽': 'руб.', '\u00A0': ' ', '\u202F': ' ' };

/** For a program that reads in the page it writes in; what the page lacks becomes the nearest it has, or a question mark. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const page = encoding === 'windows-1251' ? 'win1251' : 'cp866';
  const known = (sign: string) => iconv.decode(iconv.encode(sign, page), page) === sign;
  return iconv.encode(Array.from(text, (sign) => (known(sign) ? sign : (PLAIN[sign] ?? '?'))).join(''), page);
}
