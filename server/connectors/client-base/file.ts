import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { CountryCode } from 'libphonenumber-js/max';
import { z } from 'zod';
import { checkClient, type RawClient } from './checks.ts';
import type { ClientBaseSource, SourceItem } from './port.ts';

export interface FileOptions {
  readonly path: string;
  readonly phoneCountries: readonly CountryCode[];
  /** Told how many bytes of the file have been read. */
  readonly onProgress?: (bytes: number) => void;
}

const SNIFFED = 64 * 1024;

/** A file that cannot be read as clients at all. */
export class FileFormatError extends Error {}

/** Names of columns, as people write them; each field has one or more. */
const columns: Record<string, string> = {
  инн: 'inn', inn: 'inn', кпп: 'kpp', kpp: 'kpp',
  наименование: 'name', название: 'name', организация: 'name', name: 'name',
  тип: 'type', type: 'type',
  контакт: 'contact_name', 'контактное лицо': 'contact_name', contact_name: 'contact_name',
  телефон: 'contact_phone', contact_phone: 'contact_phone',
  'e-mail': 'contact_email', email: 'contact_email', почта: 'contact_email', contact_email: 'contact_email',
  должность: 'contact_position', contact_position: 'contact_position',
  менеджер: 'manager_name', manager_name: 'manager_name',
  'e-mail менеджера': 'manager_email', 'почта менеджера': 'manager_email', manager_email: 'manager_email',
  'телефон менеджера': 'manager_phone', manager_phone: 'manager_phone',
};

/** Clients from a CSV file with a header (UTF-8 or Windows-1251; comma, semicolon or tab) or from JSON Lines. */
export async function openClientFile(options: FileOptions): Promise<ClientBaseSource> {
  const head = await readHead(options.path);
  const encoding = isUtf8(head) ? 'utf8' : 'win1251';
  const text = iconv.decode(head, encoding).replace(/^\uFEFF/, '');
  return { read: () => (text.trimStart().startsWith('{') ? readJsonLines(options) : readCsv(options, encoding, text)) };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The last bytes may be half a character, so `stream` lets them be. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function bytesOf(options: FileOptions): NodeJS.ReadableStream {
  const stream = createReadStream(options.path);
  let read = 0;
  stream.on('data', (chunk) => options.onProgress?.((read += chunk.length)));
  return stream;
}

function delimiterOf(header: string): string {
  return [';', '\t', ','].reduce((best, mark) => (header.split(mark).length > header.split(best).length ? mark : best), ',');
}

/** Rows of one INN that follow one another are one client with several contacts. */
async function* readCsv(options: FileOptions, encoding: string, head: string): AsyncGenerator<SourceItem> {
  const header = head.slice(0, head.search(/\r?\n|$/));
  const fields = header.split(delimiterOf(header)).map((name) => columns[name.replaceAll('"', '').trim().toLowerCase()] ?? '');
  const missing = ['inn', 'name'].filter((field) => !fields.includes(field));
  if (missing.length > 0) throw new FileFormatError(missing.join(', '));
  const parser = bytesOf(options)
    .pipe(iconv.decodeStream(encoding))
    .pipe(parse({ delimiter: delimiterOf(header), columns: fields.map((field, index) => (field === '' ? `unknown_${index}` : field)), from_line: 2, bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, info: true, max_record_size: 100_000 }));
  let waiting: { raw: RawClient; line: number } | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
    const raw = fromRow(record);
    if (waiting && waiting.raw.inn?.trim() === raw.inn?.trim()) {
      waiting.raw = { ...waiting.raw, contacts: [...waiting.raw.contacts, ...raw.contacts] };
      continue;
    }
    if (waiting) yield* checked(waiting.raw, waiting.line, options);
    waiting = { raw, line: info.lines };
  }
  if (waiting) yield* checked(waiting.raw, waiting.line, options);
}

function fromRow(row: Record<string, string>): RawClient {
  return {
    inn: row['inn'], kpp: row['kpp'], name: row['name'], type: row['type'],
    manager: { name: row['manager_name'], email: row['manager_email'], phone: row['manager_phone'] },
    contacts: [{ name: row['contact_name'], phone: row['contact_phone'], email: row['contact_email'], position: row['contact_position'] }],
  };
}

const text = z.union([z.string(), z.number().transform(String)]).nullish().transform((value) => value ?? undefined);
const jsonClient = z.object({
  inn: text, kpp: text, name: text, type: text,
  manager: z.object({ name: text, email: text, phone: text }).nullish(),
  contacts: z.array(z.object({ name: text, phone: text, email: text, position: text })).max(1000).default([]),
});

async function* readJsonLines(options: FileOptions): AsyncGenerator<SourceItem> {
  let line = 0;
  for await (const written of createInterface({ input: bytesOf(options), crlfDelay: Infinity })) {
    line += 1;
    if (written.trim() === '') continue;
    const parsed = jsonClient.safeParse(parseJson(written));
    if (parsed.success) yield* checked(parsed.data, line, options);
    else yield { refusal: { line, reason: 'json', value: written.slice(0, 80) } };
  }
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function* checked(raw: RawClient, line: number, options: FileOptions): Generator<SourceItem> {
  const { record, refusals } = checkClient(raw, line, options.phoneCountries);
  for (const refusal of refusals) yield { refusal };
  if (record) yield { record };
}
