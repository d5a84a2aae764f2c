import { MM, PAGE_HEIGHT, type Block, type Column } from './pdf-paper.ts';
import type { Look, Pen } from './pdf-pen.ts';
import { PALE, sharesOf, stackOf, sumOf, type Piece } from './pdf-pieces.ts';

const PADDING = { x: 1.4 * MM, y: 0.9 * MM };
const SHADE = '#f1f1f1';

/** A table's rows, one piece each, or several where one is higher than a page; and the heads that come again on each page. */
export function tableOf(pen: Pen, table: Extract<Block, { kind: 'table' }>, width: number): { head: Piece; pieces: Iterable<Piece> } {
  const widths = sharesOf(table.columns.map((column) => column.width), width);
  const row = (cells: readonly string[], look: Look, shade: string | null) => rowOf(pen, table.columns, widths, cells, look, shade);
  const head = stackOf(row(table.columns.map((column) => column.head), 'bold', SHADE));
  return { head, pieces: rows() };

  /** Laid out when their turn comes: there may be thousands. */
  function* rows(): Generator<Piece> {
    for (const cells of table.rows) yield* row(cells, 'plain', null);
    for (const cells of table.totals ?? []) yield* row(cells, 'bold', null);
    // Heads stand there without rows, too.
    if (table.rows.length === 0 && !table.totals?.length) yield { height: 0, draw: () => {} };
  }
}

function rowOf(pen: Pen, columns: readonly Column[], widths: readonly number[], cells: readonly string[], look: Look, shade: string | null): Piece[] {
  const texts = widths.map((width, index) => pen.linesOf(cells[index] ?? '', look, width - 2 * PADDING.x));
  const most = Math.max(1, Math.floor(PAGE_HEIGHT / 2 / pen.heightOf(look)));
  const count = Math.max(...texts.map((lines) => lines.length));
  return Array.from({ length: Math.ceil(count / most) }, (_, part): Piece => {
    const shown = texts.map((lines) => lines.slice(part * most, (part + 1) * most));
    const height = Math.max(...shown.map((lines) => lines.length)) * pen.heightOf(look) + 2 * PADDING.y;
    return {
      height,
      draw(x, y) {
        shown.forEach((lines, index) => {
          const left = x + sumOf(widths.slice(0, index));
          const width = widths[index] ?? 0;
          const cell = pen.document.rect(left, y, width, height).lineWidth(0.5).strokeColor(PALE);
          if (shade === null) cell.stroke();
          else cell.fillAndStroke(shade, PALE);
          lines.forEach((line, at) => pen.write(line, look, left + PADDING.x, y + PADDING.y + at * pen.heightOf(look), width - 2 * PADDING.x, columns[index]?.align));
        });
      },
    };
  });
}
