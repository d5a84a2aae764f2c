import type { Feed, Found, Refusal } from '../port.ts';
import { columnOf, columns, type Column } from './columns.ts';
import { readRows, takeRows, type CsvRow } from './csv-rows.ts';
import { FileFormatError } from './file-format-error.ts';
import type { Line } from './text-lines.ts';

export type Item = { readonly found: Found } | { readonly refusal: Refusal };

const delimiters = [';', ',', '\t'];

export interface CsvLayout {
  readonly delimiter: string;
  readonly width: number;
  /** In which column a field stands. */
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that are none of ours, as they are called. */
  readonly ignored: readonly string[];
}

/** What the header says. The delimiter is the one that makes most columns known. Throws FileFormatError. */
export function readLayout(head: string, feed: Feed): CsvLayout {
  const layouts = delimiters.map((delimiter) => layoutOf(head, delimiter, feed));
  const best = layouts.reduce((most, layout) => (layout.known.length > most.known.length ? layout : most));
  if (best.width === 0) throw new FileFormatError('empty');
  const twice = best.known.filter((column, index) => best.known.indexOf(column) !== index);
  if (twice.length > 0) throw new FileFormatError('columns_twice', twice.map((column) => column.field));
  const missing = columns[feed].filter((column) => column.isRequired && !best.places.has(column));
  if (missing.length > 0) throw new FileFormatError('columns_missing', missing.map((column) => column.field));
  return best;
}

function layoutOf(head: string, delimiter: string, feed: Feed): CsvLayout & { known: Column[] } {
  const [header] = takeRows(head.split(/\r?\n/), 1, delimiter, true).rows;
  const names = header && 'cells' in header ? header.cells.map((name) => name.trim()) : [];
  const found = names.map((name) => columnOf(feed, name));
  const known = found.filter((column) => column !== null);
  return {
    delimiter,
    width: names.length,
    places: new Map(known.map((column) => [column, found.indexOf(column)])),
    ignored: names.filter((name, index) => found[index] === null && name !== ''),
    known,
  };
}

/** Each row is a record; of clients with one contact, and a row below another of the same INN may leave its name and type out. */
export async function* readCsvRecords(blocks: AsyncIterable<Line[]>, layout: CsvLayout, feed: Feed): AsyncGenerator<Item[]> {
  let isHeader = true;
  let above: Fields = {};
  for await (const rows of readRows(blocks, layout.delimiter)) {
    const items: Item[] = [];
    for (const row of isHeader ? rows.slice(1) : rows) {
      const read = readRow(row, layout);
      if (read === null) continue;
      if ('refusal' in read) items.push(read);
      else {
        if (feed === 'clients') above = filledFrom(above, read.fields);
        items.push({ found: { place: String(row.line), fields: feed === 'clients' ? above : read.fields } });
      }
    }
    if (rows.length > 0) isHeader = false;
    yield items;
  }
}

type Fields = Record<string, unknown>;

/** A row without a letter in it is nothing; spreadsheets leave such at the end. */
function readRow(row: CsvRow, layout: CsvLayout): { readonly fields: Fields } | { readonly refusal: Refusal } | null {
  const refuse = (reason: Refusal['reason'], value: string) => ({ refusal: { place: String(row.line), field: '', reason, value } });
  if ('problem' in row) return refuse(row.problem, row.text);
  const { cells } = row;
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.some((cell) => cell.includes('\uFFFD'))) return refuse('encoding', cells.join(' '));
  if (cells.slice(layout.width).some((cell) => cell.trim() !== '')) return refuse('cells', cells.join(layout.delimiter));
  // Empty cells of contacts say that there is nobody; a file without such columns says nothing.
  const fields: Fields = [...layout.places.keys()].some(({ field }) => field.startsWith('contacts.')) ? { contacts: [{}] } : {};
  for (const [column, index] of layout.places) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') put(fields, column.field.split('.'), column.read ? column.read(cell) : cell);
  }
  return { fields };
}

/** Puts a value at a path; a `0` in it makes a list. */
function put(fields: Fields, [step = '', ...further]: readonly string[], value: unknown): void {
  if (further.length === 0) {
    fields[step] = value;
    return;
  }
  fields[step] ??= further[0] === '0' ? [{}] : {};
  const inner = fields[step];
  if (Array.isArray(inner)) put(inner[0] as Fields, further.slice(1), value);
  else put(inner as Fields, further, value);
}

function filledFrom(above: Fields, row: Fields): Fields {
  return row['inn'] !== undefined && row['inn'] === above['inn'] ? { ...row, name: row['name'] ?? above['name'], type: row['type'] ?? above['type'] } : row;
}
