import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { MARGIN, MM, PAGE, PAGE_WIDTH, type Block, type Paper } from './pdf-paper.ts';
import { piecesOf, type Piece } from './pdf-pieces.ts';
import { Pen } from './pdf-pen.ts';
import { tableOf } from './pdf-table.ts';

export type { Block, Column, Flow, Paper } from './pdf-paper.ts';

const BOTTOM = PAGE.height - MARGIN.bottom;
const AFTER_TABLE = 2 * MM;
/** Pieces between which others get their turn in the process. */
const AT_ONCE = 100;

const fontFile = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${name}`)));
let fonts: { readonly regular: Buffer; readonly bold: Buffer } | null = null;

export async function printPaper(paper: Paper): Promise<Buffer> {
  fonts ??= { regular: fontFile('400Regular/PTSans_400Regular.ttf'), bold: fontFile('700Bold/PTSans_700Bold.ttf') };
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height], margin: 0, bufferPages: true, pdfVersion: '1.7', lang: paper.language, displayTitle: true,
    // No font to begin with: the library's own knows no Cyrillic.
    font: '',
    info: { Title: paper.title, Author: paper.author, CreationDate: paper.madeAt, ModDate: paper.madeAt },
  });
  const bytes = buffer(document);
  const pen = new Pen(document, fonts);
  await place(document, pen, paper.blocks);
  numberPages(document, pen, paper.footer);
  document.end();
  return bytes;
}

async function place(document: PDFKit.PDFDocument, pen: Pen, blocks: readonly Block[]): Promise<void> {
  let y = MARGIN.top;
  let placed = 0;
  const put = (piece: Piece) => {
    piece.draw?.(MARGIN.left, y);
    y += piece.height;
  };
  for (const block of blocks) {
    const { head, pieces } = block.kind === 'table' ? tableOf(pen, block, PAGE_WIDTH) : { head: null, pieces: piecesOf(pen, block, PAGE_WIDTH) };
    let isHeadDue = head !== null;
    for (const piece of pieces) {
      const wanted = piece.height + (piece.room ?? 0) + (head && isHeadDue ? head.height : 0);
      if (y > MARGIN.top && y + wanted > BOTTOM && piece.draw) {
        document.addPage();
        y = MARGIN.top;
        isHeadDue = head !== null;
      }
      if (head && isHeadDue) put(head);
      isHeadDue = false;
      if (piece.draw || y > MARGIN.top) put(piece);
      if (++placed % AT_ONCE === 0) await setImmediate();
    }
    if (head) y += AFTER_TABLE;
  }
}

function numberPages(document: PDFKit.PDFDocument, pen: Pen, footer: string): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    const y = BOTTOM + 8 * MM;
    const number = `${page + 1} / ${count}`;
    const room = PAGE_WIDTH - pen.widthOf(number, 'small') - 5 * MM;
    pen.write(pen.linesOf(footer, 'small', room)[0] ?? '', 'small', MARGIN.left, y, room);
    pen.write(number, 'small', MARGIN.left, y, PAGE_WIDTH, 'right');
  }
}
