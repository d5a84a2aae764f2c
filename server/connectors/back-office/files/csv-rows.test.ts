import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRows, takeRows, type CsvRow } from './csv-rows.ts';

async function* inBlocks(lines: string[], size: number) {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

async function rowsOf(text: string, delimiter = ';', size = 3): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const block of readRows(inBlocks(text.split('\n'), size), delimiter)) rows.push(...block);
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const needsQuotes = (cell: string, delimiter: string) => cell.startsWith('"') || cell.includes(delimiter) || cell.includes('\n');

describe('rows of a CSV (RFC 4180)', () => {
  test('what is written is read again, each row with its line, wherever the blocks end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('а', 'Ж', '"', ';', ',', '\t', '\n', ' ', '7'), maxLength: 8 });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((text) => text.trim() !== '') && cells.join('').split('\n').length < 30);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.constantFrom(';', ',', '\t'), fc.boolean(), fc.integer({ min: 1, max: 5 }), async (rows, delimiter, quoteAll, size) => {
        const written = rows.map((cells) => cells.map((text) => (quoteAll || needsQuotes(text, delimiter) ? quoted(text) : text)).join(delimiter));
        const read = await rowsOf(written.join('\n'), delimiter, size);
        expect(read.map((found) => ('cells' in found ? found.cells : found))).toEqual(rows);
        const lines = written.map((_text, index) => written.slice(0, index).join('\n').split('\n').length + (index === 0 ? 0 : 1));
        expect(read.map((found) => found.line)).toEqual(lines);
      }),
    );
  });

  test('a quote inside an unquoted cell is a letter', async () => {
    expect(await rowsOf('1;ООО "Ромашка";2')).toEqual([{ line: 1, cells: ['1', 'ООО "Ромашка"', '2'] }]);
  });

  test('a quote that is never closed costs its own line only', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => (index === 40 ? '40;"сорок' : `${index};строка`));
    const rows = await rowsOf(lines.join('\n'), ';', 7);
    expect(rows.filter((row) => 'problem' in row)).toEqual([{ line: 41, problem: 'quotes', text: '40;"сорок' }]);
    expect(rows.filter((row) => 'cells' in row)).toHaveLength(99);
  });

  test('a quote that is closed by a later row costs its own line only', async () => {
    expect(await rowsOf('1;"один;x\n2;"два";y\n3;три;z')).toEqual([
      { line: 1, problem: 'quotes', text: '1;"один;x' },
      { line: 2, cells: ['2', 'два', 'y'] },
      { line: 3, cells: ['3', 'три', 'z'] },
    ]);
  });

  test('an open quote at the end of the file is told, not waited for', async () => {
    expect(await rowsOf('1;а\n2;"б')).toEqual([{ line: 1, cells: ['1', 'а'] }, { line: 2, problem: 'quotes', text: '2;"б' }]);
  });

  test('a line that was too long is told by its number', () => {
    expect(takeRows(['1;а', null, '3;"в', null], 1, ';', true).rows).toEqual([
      { line: 1, cells: ['1', 'а'] },
      { line: 2, problem: 'line_too_long', text: '' },
      { line: 3, problem: 'quotes', text: '3;"в' },
      { line: 4, problem: 'line_too_long', text: '' },
    ]);
  });
});
