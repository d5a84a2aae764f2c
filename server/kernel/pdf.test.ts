import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { printPaper, type Block, type Paper } from './pdf.ts';

const MADE = new Date('2026-11-10T06:30:00Z');
const paperOf = (blocks: readonly Block[], changes: Partial<Paper> = {}): Paper => ({ title: 'Счёт № 7', author: 'ООО «Северное облако»', madeAt: MADE, language: 'ru', footer: 'Счёт № 7 от 10 ноября 2026 г.', blocks, ...changes });
/** By a reader that is not the writer. */
const open = async (paper: Paper) => getDocument({ data: new Uint8Array(await printPaper(paper)), verbosity: 0 }).promise;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the foot of the page. */
  readonly y: number;
}

async function wordsOf(document: PDFDocumentProxy, page: number): Promise<Word[]> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, left: item.transform[4] as number, right: (item.transform[4] as number) + item.width, y: item.transform[5] as number }] : []));
}

/** What stands on each page, line by line, with ` | ` between what stands beside each other. */
async function pagesOf(paper: Paper): Promise<string[][]> {
  const document = await open(paper);
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const lines = new Map<number, Word[]>();
    for (const word of await wordsOf(document, index + 1)) {
      const y = [...lines.keys()].find((known) => Math.abs(known - word.y) < 3) ?? word.y;
      lines.set(y, [...(lines.get(y) ?? []), word]);
    }
    return [...lines].sort(([one], [other]) => other - one).map(([, words]) => words.toSorted((one, other) => one.left - other.left).map((word) => word.text).join(' | '));
  }));
}

const columns = [{ head: 'Дата', width: 1 }, { head: 'Документ', width: 3 }, { head: 'Сумма, ₽', width: 1, align: 'right' }] as const;
const table = (rows: string[][], totals: string[][] = []): Block => ({ kind: 'table', columns, rows, totals });

describe('a paper', () => {
  it('says in Russian what it was given', async () => {
    const pages = await pagesOf(paperOf([
      { kind: 'title', text: 'Счёт на оплату № 7' },
      { kind: 'pairs', lines: [['Поставщик', 'ООО «Северное облако» — «Ёлка», ИНН 9900000017'], ['Құрылым', 'Әлия Өмірова']] },
      { kind: 'text', text: 'Всего 1 234,50 ₽ − скидка 10 %…\nСо второй строки', look: 'bold' },
      table([['01.10.2026', 'Акт № 5', '1 234,50']], [['', 'Итого', '1 234,50']]),
    ]));
    expect(pages).toEqual([[
      'Счёт на оплату № 7', 'Поставщик | ООО «Северное облако» — «Ёлка», ИНН 9900000017', 'Құрылым | Әлия Өмірова',
      'Всего 1 234,50 ₽ − скидка 10 %…', 'Со второй строки',
      'Дата | Документ | Сумма, ₽', '01.10.2026 | Акт № 5 | 1 234,50', 'Итого | 1 234,50',
      'Счёт № 7 от 10 ноября 2026 г. | 1 / 1',
    ]]);
  });

  it('is A4, names itself, its author and its moment, and brings its fonts along', async () => {
    const document = await open(paperOf([{ kind: 'text', text: 'текст' }]));
    const page = await document.getPage(1);
    expect(page.view.map((side: number) => Math.round(side))).toEqual([0, 0, 595, 842]);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Счёт № 7', Author: 'ООО «Северное облако»', CreationDate: 'D:20261110063000Z', Language: 'ru' });
    const bytes = (await printPaper(paperOf([{ kind: 'text', text: 'текст' }]))).toString('latin1');
    expect([...bytes.matchAll(/\/BaseFont \/([\w+-]+)/g)].map((match) => match[1])).toSatisfy((names: string[]) => names.length > 0 && names.every((name) => /^[A-Z]{6}\+PTSans-/.test(name)));
  });

  it('is the same bytes for the same words and moment, and others for others', async () => {
    const blocks: Block[] = [{ kind: 'title', text: 'Акт' }, table([['a', 'b', 'c']])];
    const [one, same, later] = await Promise.all([paperOf(blocks), paperOf(blocks), paperOf(blocks, { madeAt: new Date('2026-11-11') })].map(printPaper));
    expect(one?.equals(same as Buffer)).toBe(true);
    expect(one?.equals(later as Buffer)).toBe(false);
  });

  it('keeps within its margins whatever is too long for a line', async () => {
    const long = 'Оченьдлинноесловобезединогопробела'.repeat(20);
    const words = 'много слов подряд '.repeat(60);
    const paper = paperOf([{ kind: 'title', text: words }, { kind: 'text', text: long }, { kind: 'pairs', lines: [[words, long], [long, words]] }, table([[long, words, '12 345 678 901 234,00']])], { footer: words });
    const document = await open(paper);
    for (let page = 1; page <= document.numPages; page++) {
      for (const word of await wordsOf(document, page)) expect({ ...word, inside: word.left >= 50.5 && word.right <= 556 && word.y > 20 && word.y < 800 }).toMatchObject({ inside: true });
    }
    const read = (await pagesOf(paper)).flat().join('').replaceAll(/[ |]/g, '');
    expect(read.split('Очень').length - 1).toBeGreaterThanOrEqual(60);
  });

  it('drops what cannot be seen and keeps what is empty', async () => {
    const pages = await pagesOf(paperOf([{ kind: 'text', text: 'а\u202Eб\0в\tг' }, { kind: 'text', text: '' }, { kind: 'pairs', lines: [['Имя', '']] }, { kind: 'pairs', lines: [] }, table([])], { footer: '' }));
    expect(pages).toEqual([['абвг', 'Имя', 'Дата | Документ | Сумма, ₽', '1 / 1']]);
  });
});

describe('a table', () => {
  const rows = Array.from({ length: 150 }, (_, index) => ['01.10.2026', `Акт № ${index + 1}${index % 5 === 0 ? ' об оказании услуг по договору с очень длинным названием' : ''}`, `${index} 000,00`]);

  it('goes on over pages under its heads, each row once and whole', async () => {
    const pages = await pagesOf(paperOf([{ kind: 'heading', text: 'Документы' }, table(rows, [['', 'Итого', '11 175 000,00']])]));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, lines] of pages.entries()) {
      expect(lines[index === 0 ? 1 : 0]).toBe('Дата | Документ | Сумма, ₽');
      expect(lines.at(-1)).toBe(`Счёт № 7 от 10 ноября 2026 г. | ${index + 1} / ${pages.length}`);
    }
    const sums = pages.flat().flatMap((line) => /^01\.10\.2026 \| Акт № (\d+)\b.* \| (\d+) 000,00$/.exec(line)?.slice(1).map(Number) ?? []);
    expect(sums).toEqual(rows.flatMap((_, index) => [index + 1, index]));
    expect(pages.at(-1)?.at(-2)).toBe('Итого | 11 175 000,00');
  });

  it('parts a row that no page holds, and loses nothing of it', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `слово${index}`);
    const pages = await pagesOf(paperOf([table([['01.10.2026', words.join(' '), '1,00'], ['02.10.2026', 'следующий', '2,00']])]));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().join(' ').match(/слово\d+/g)).toEqual(words);
  });

  it('sets numbers to the right edge of their column', async () => {
    const words = await wordsOf(await open(paperOf([table([['а', 'б', '1,00'], ['а', 'б', '1 000 000,00']])])), 1);
    const [one, million] = ['1,00', '1 000 000,00'].map((sum) => words.find((word) => word.text === sum)?.right ?? 0);
    expect(one).toBeCloseTo(million as number, 0);
  });
});

describe('what belongs together', () => {
  const filler: Block = { kind: 'text', text: 'строка\n'.repeat(55) };

  it('is not parted by the end of a page', async () => {
    const signatures: Block = { kind: 'together', blocks: [{ kind: 'text', text: 'Сдал' }, { kind: 'gap', millimetres: 40 }, { kind: 'text', text: 'Принял' }] };
    const pages = await pagesOf(paperOf([filler, signatures]));
    expect(pages.map((lines) => lines.filter((line) => /Сдал|Принял/.test(line)))).toEqual([[], ['Сдал', 'Принял']]);
  });

  it('is parted when no page holds it', async () => {
    const pages = await pagesOf(paperOf([{ kind: 'together', blocks: [filler, filler] }]));
    expect(pages.flat().filter((line) => line === 'строка')).toHaveLength(110);
  });

  it('a heading never stands alone at the foot of a page', async () => {
    for (const lines of [54, 55, 56, 57, 58, 59]) {
      const pages = await pagesOf(paperOf([{ kind: 'text', text: 'строка\n'.repeat(lines) }, { kind: 'heading', text: 'Заголовок' }, { kind: 'text', text: 'под ним' }]));
      const page = pages.find((found) => found.includes('Заголовок')) ?? [];
      expect(page[page.indexOf('Заголовок') + 1]).toBe('под ним');
    }
  });

  it('no page is empty', async () => {
    for (let lines = 50; lines < 64; lines++) {
      const pages = await pagesOf(paperOf([{ kind: 'text', text: Array.from({ length: lines }, (_, index) => `строка ${index}`).join('\n') }, { kind: 'gap', millimetres: 30 }]));
      expect(Math.min(...pages.map((page) => page.length))).toBeGreaterThan(1);
    }
  });
});

it('modules are drawn where they belong, with a quiet zone around', async () => {
  const dark = (row: number, column: number) => (row * 7 + column * 3) % 5 < 2;
  const size = 21;
  const cells = Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size] as const);
  const path = cells.filter(([row, column]) => dark(row, column)).map(([row, column]) => `M${column} ${row}h1v1h-1z`).join('');
  const document = await open(paperOf([{ kind: 'beside', parts: [{ width: 1, blocks: [{ kind: 'text', text: 'слева' }] }, { width: 1, blocks: [{ kind: 'modules', size, path, millimetres: 58 }] }] }]));
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const MM = (72 / 25.4) * 2;
  const [left, top, unit] = [(18 + (178 - 5) / 2 + 5) * MM, 15 * MM, (58 * MM) / (size + 8)];
  const ink = (row: number, column: number) => (canvas.getContext('2d').getImageData(Math.round(left + (column + 4.5) * unit), Math.round(top + (row + 4.5) * unit), 1, 1).data[0] ?? 0) < 128;
  expect(cells.map(([row, column]) => ink(row, column))).toEqual(cells.map(([row, column]) => dark(row, column)));
  for (let at = -4; at < size + 4; at++) expect([ink(-1, at), ink(size, at), ink(at, -1), ink(at, size)]).toEqual([false, false, false, false]);
});
