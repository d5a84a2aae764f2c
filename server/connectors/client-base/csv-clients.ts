import type { RawClient, RawItem } from './checks.ts';
import { readRows, takeRows, type CsvRow } from './csv-rows.ts';
import { FileFormatError } from './file-format-error.ts';
import type { Line } from './text-lines.ts';

const fields = ['inn', 'kpp', 'name', 'type', 'contact_name', 'contact_phone', 'contact_email', 'contact_position', 'manager_name', 'manager_email', 'manager_phone'] as const;
type Field = (typeof fields)[number];

/** Names of columns as people write them, beside the fields' own. */
const columnNames: Readonly<Record<string, Field>> = {
  инн: 'inn', кпп: 'kpp',
  наименование: 'name', название: 'name', организация: 'name',
  тип: 'type',
  контакт: 'contact_name', 'контактное лицо': 'contact_name',
  телефон: 'contact_phone', phone: 'contact_phone',
  'e-mail': 'contact_email', email: 'contact_email', почта: 'contact_email', 'электронная почта': 'contact_email',
  должность: 'contact_position', position: 'contact_position',
  менеджер: 'manager_name',
  'e-mail менеджера': 'manager_email', 'email менеджера': 'manager_email', 'почта менеджера': 'manager_email',
  'телефон менеджера': 'manager_phone',
};

const required: readonly Field[] = ['inn', 'name'];
const delimiters = [';', ',', '\t'];

export interface CsvLayout {
  readonly delimiter: string;
  readonly width: number;
  /** In which column a field stands. */
  readonly places: ReadonlyMap<Field, number>;
  /** Columns that are none of ours, as they are called. */
  readonly ignored: readonly string[];
}

/** What the header says. The delimiter is the one that makes most columns known. Throws FileFormatError. */
export function readLayout(head: string): CsvLayout {
  const layouts = delimiters.map((delimiter) => layoutOf(head, delimiter));
  const best = layouts.reduce((most, layout) => (layout.known.length > most.known.length ? layout : most));
  if (best.width === 0) throw new FileFormatError('empty');
  const twice = best.known.filter((field, index) => best.known.indexOf(field) !== index);
  if (twice.length > 0) throw new FileFormatError('columns_twice', twice);
  const missing = required.filter((field) => !best.places.has(field));
  if (missing.length > 0) throw new FileFormatError('columns_missing', missing);
  return best;
}

function layoutOf(head: string, delimiter: string): CsvLayout & { known: Field[] } {
  const [header] = takeRows(head.split(/\r?\n/), 1, delimiter, true).rows;
  const names = header && 'cells' in header ? header.cells.map((name) => name.trim()) : [];
  const found = names.map((name) => fieldOf(name.toLowerCase()));
  const known = found.filter((field) => field !== null);
  return {
    delimiter,
    width: names.length,
    places: new Map(known.map((field) => [field, found.indexOf(field)])),
    ignored: names.filter((name, index) => found[index] === null && name !== ''),
    known,
  };
}

function fieldOf(name: string): Field | null {
  return fields.find((field) => field === name) ?? columnNames[name] ?? null;
}

/** Each row is a card with one contact; a row below another of the same INN may leave its name and type out. */
export async function* readCsvClients(blocks: AsyncIterable<Line[]>, layout: CsvLayout): AsyncGenerator<RawItem[]> {
  let isHeader = true;
  let above: RawClient | null = null;
  for await (const rows of readRows(blocks, layout.delimiter)) {
    const items: RawItem[] = [];
    for (const row of isHeader ? rows.slice(1) : rows) {
      const item = readRow(row, layout);
      if (item === null) continue;
      if ('raw' in item) above = filledFrom(above, item.raw);
      items.push('raw' in item && above ? { raw: above } : item);
    }
    if (rows.length > 0) isHeader = false;
    yield items;
  }
}

/** A row without a letter in it is nothing; spreadsheets leave such at the end. */
function readRow(row: CsvRow, layout: CsvLayout): RawItem | null {
  if ('problem' in row) return { refusal: { line: row.line, reason: row.problem, value: row.text } };
  const { line, cells } = row;
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.some((cell) => cell.includes('\uFFFD'))) return { refusal: { line, reason: 'encoding', value: cells.join(' ') } };
  if (cells.slice(layout.width).some((cell) => cell.trim() !== '')) return { refusal: { line, reason: 'cells', value: cells.join(layout.delimiter) } };
  const cell = (field: Field) => cells[layout.places.get(field) ?? -1] ?? '';
  return {
    raw: {
      line, inn: cell('inn'), kpp: cell('kpp'), name: cell('name'), type: cell('type'),
      manager: { name: cell('manager_name'), email: cell('manager_email'), phone: cell('manager_phone') },
      contacts: [{ name: cell('contact_name'), phone: cell('contact_phone'), email: cell('contact_email'), position: cell('contact_position') }],
    },
  };
}

function filledFrom(above: RawClient | null, row: RawClient): RawClient {
  return above && row.inn !== '' && row.inn === above.inn ? { ...row, name: row.name || above.name, type: row.type || above.type } : row;
}
