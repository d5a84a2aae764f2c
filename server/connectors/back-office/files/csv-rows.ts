import type { Line } from './text-lines.ts';

export interface CsvProblem {
  readonly line: number;
  readonly problem: 'quotes' | 'line_too_long';
  readonly text: string;
}

export interface CsvCells {
  /** Where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvRow = CsvCells | CsvProblem;

/** A quoted cell may go on over so many lines; one that does not end by then was never meant to. */
const MOST_LINES = 30;

/**
 * Rows of a CSV (RFC 4180; a quote inside an unquoted cell is a letter). A cell whose quote does not
 * end where a cell ends spoils its own line only: reading goes on with the next one. Common parsers
 * swallow the rest of the file there, which is why this is our own.
 */
export async function* readRows(blocks: AsyncIterable<Line[]>, delimiter: string): AsyncGenerator<CsvRow[]> {
  let open: Line[] = [];
  let line = 1;
  for await (const block of blocks) {
    const { rows, used } = takeRows([...open, ...block], line, delimiter, false);
    open = open.length + block.length === used ? [] : [...open, ...block].slice(used);
    line += used;
    yield rows;
  }
  yield takeRows(open, line, delimiter, true).rows;
}

/** Rows that are whole within these lines, and how many lines they took. Blank lines are no rows. */
export function takeRows(lines: readonly Line[], firstLine: number, delimiter: string, isEnd: boolean): { rows: CsvRow[]; used: number } {
  const rows: CsvRow[] = [];
  let used = 0;
  while (used < lines.length) {
    const start = lines[used] ?? null;
    const line = firstLine + used;
    if (start === null) rows.push({ line, problem: 'line_too_long', text: '' });
    else if (start.trim() !== '') {
      const taken = takeRow(lines, used, delimiter);
      if (taken === 'open' && !isEnd) break;
      if (typeof taken === 'object') {
        rows.push({ line, cells: taken.cells });
        used += taken.lines;
        continue;
      }
      rows.push({ line, problem: 'quotes', text: start });
    }
    used += 1;
  }
  return { rows, used };
}

function takeRow(lines: readonly Line[], from: number, delimiter: string): { cells: string[]; lines: number } | 'open' | 'broken' {
  let text = lines[from] ?? '';
  for (let count = 1; count <= MOST_LINES; count++) {
    const cells = cellsOf(text, delimiter);
    if (typeof cells === 'object') return { cells, lines: count };
    if (cells === 'broken') return 'broken';
    const next = lines[from + count];
    if (next === undefined) return 'open';
    if (next === null) return 'broken';
    text += `\n${next}`;
  }
  return 'broken';
}

function cellsOf(text: string, delimiter: string): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      cells.push(text.slice(at, end < 0 ? text.length : end));
      at = end < 0 ? text.length + 1 : end + 1;
      continue;
    }
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close < 0) return 'open';
    if (close + 1 < text.length && text[close + 1] !== delimiter) return 'broken';
    cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
    at = close + 2;
  }
  return cells;
}
