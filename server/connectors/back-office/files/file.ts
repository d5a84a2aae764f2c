import { FILES_SOURCE, type BackOfficeSource, type Feed, type Found, type Page, type Refusal } from '../port.ts';
import { readCsvRecords, readLayout, type Item } from './csv-records.ts';
import { FileFormatError } from './file-format-error.ts';
import { readJsonRecords } from './json-records.ts';
import { openText, readLines, type Encoding } from './text-lines.ts';

export interface FileOptions {
  readonly path: string;
  readonly feed: Feed;
  /** Told how many bytes of the file have been read. */
  readonly onProgress?: (bytes: number) => void;
}

export interface RecordFile extends BackOfficeSource {
  readonly encoding: Encoding;
  /** Columns of a CSV that mean nothing to us. */
  readonly ignoredColumns: readonly string[];
}

const PAGE = 1000;
/** A card may have a thousand contacts; a page should not have a million. */
const MOST_CONTACTS = 5000;

/**
 * Records of one feed from a CSV file with a header (semicolon, comma or tab) or from JSON Lines; in UTF-8,
 * Windows-1251 or UTF-16 with its mark. Throws FileFormatError when it is neither. A file is always read from its
 * beginning.
 */
export async function openRecordFile({ path, feed, onProgress }: FileOptions): Promise<RecordFile> {
  const { encoding, head } = await openText(path);
  if (head.includes('\0')) throw new FileFormatError('not_text');
  const layout = head.trimStart().startsWith('{') ? null : readLayout(head, feed);
  let isWholeReadable = true;
  return {
    name: FILES_SOURCE,
    isSimulated: false,
    feeds: [feed],
    encoding,
    ignoredColumns: layout?.ignored ?? [],
    async *read() {
      const lines = readLines(path, encoding, onProgress);
      for await (const page of pagesOf(layout ? readCsvRecords(lines, layout, feed) : readJsonRecords(lines))) {
        if (page.refusals.length > 0) isWholeReadable = false;
        yield page;
      }
    },
    // What the file lacks is gone, unless it stands in a line that could not be read.
    findGone: async (_feed, keys) => (isWholeReadable ? keys : []),
    close: async () => {},
  };
}

async function* pagesOf(blocks: AsyncIterable<Item[]>): AsyncGenerator<Page> {
  let found: Found[] = [];
  let refusals: Refusal[] = [];
  let contacts = 0;
  let pages = 0;
  for await (const block of blocks) {
    for (const item of block) {
      if ('refusal' in item) refusals.push(item.refusal);
      else {
        found.push(item.found);
        contacts += contactsOf(item.found.fields);
      }
      if (found.length + refusals.length < PAGE && contacts < MOST_CONTACTS) continue;
      yield { found, refusals, next: { page: (pages += 1) } };
      found = [];
      refusals = [];
      contacts = 0;
    }
  }
  yield { found, refusals, next: null };
}

function contactsOf(fields: unknown): number {
  const { contacts } = fields as { contacts?: unknown };
  return Array.isArray(contacts) ? contacts.length : 0;
}
