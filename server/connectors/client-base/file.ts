import type { CountryCode } from 'libphonenumber-js/max';
import { checkClient, shortened, type RawItem } from './checks.ts';
import { readCsvClients, readLayout } from './csv-clients.ts';
import { FileFormatError } from './file-format-error.ts';
import { readJsonClients } from './json-clients.ts';
import type { ClientBaseSource, SourceItem } from './port.ts';
import { openText, readLines, type Encoding } from './text-lines.ts';

export interface FileOptions {
  readonly path: string;
  readonly phoneCountries: readonly CountryCode[];
  /** Told how many bytes of the file have been read. */
  readonly onProgress?: (bytes: number) => void;
}

export interface ClientFile extends ClientBaseSource {
  readonly encoding: Encoding;
  /** Columns of a CSV that mean nothing to us. */
  readonly ignoredColumns: readonly string[];
}

/**
 * Clients from a CSV file with a header (semicolon, comma or tab) or from JSON Lines; in UTF-8,
 * Windows-1251 or UTF-16 with its mark. Throws FileFormatError when it is neither.
 */
export async function openClientFile(options: FileOptions): Promise<ClientFile> {
  const { encoding, head } = await openText(options.path);
  if (head.includes('\0')) throw new FileFormatError('not_text');
  const lines = () => readLines(options.path, encoding, options.onProgress);
  if (head.trimStart().startsWith('{')) return { encoding, ignoredColumns: [], read: () => checked(readJsonClients(lines()), options) };
  const layout = readLayout(head);
  return { encoding, ignoredColumns: layout.ignored, read: () => checked(readCsvClients(lines(), layout), options) };
}

async function* checked(blocks: AsyncIterable<RawItem[]>, options: FileOptions): AsyncGenerator<SourceItem> {
  for await (const block of blocks) {
    for (const item of block) {
      if ('refusal' in item) {
        yield { refusal: shortened(item.refusal) };
        continue;
      }
      const { record, refusals } = checkClient(item.raw, options.phoneCountries);
      for (const refusal of refusals) yield { refusal: shortened(refusal) };
      if (record) yield { record };
    }
  }
}
