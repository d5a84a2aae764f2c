/** How text looks: its size in points, its weight, what it is drawn with. */
const LOOKS = {
  title: { size: 15, font: 'bold', ink: '#111111' },
  heading: { size: 11.5, font: 'bold', ink: '#111111' },
  plain: { size: 9.5, font: 'regular', ink: '#111111' },
  bold: { size: 9.5, font: 'bold', ink: '#111111' },
  small: { size: 8, font: 'regular', ink: '#555555' },
} as const;
export type Look = keyof typeof LOOKS;
export type Align = 'left' | 'center' | 'right';

const LEADING = 1.32;

/** Measures and writes text of one line at a time; where lines end is decided here, not by the library. */
export class Pen {
  readonly document: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument, fonts: { readonly regular: Buffer; readonly bold: Buffer }) {
    this.document = document;
    for (const [name, font] of Object.entries(fonts)) document.registerFont(name, font);
  }

  heightOf(look: Look): number {
    return LOOKS[look].size * LEADING;
  }

  widthOf(text: string, look: Look): number {
    const key = `${look}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const { font, size } = LOOKS[look];
    const width = this.document.font(font).fontSize(size).widthOfString(text);
    this.#widths.set(key, width);
    return width;
  }

  /** The text in lines that are no wider: broken at spaces, and within a word only where one alone is too wide. */
  linesOf(text: string, look: Look, width: number): string[] {
    return text.split('\n').flatMap((paragraph) => this.#wrap(paragraph.replaceAll(/[\p{Cc}\p{Cf}]/gu, ''), look, width));
  }

  write(line: string, look: Look, x: number, y: number, width: number, align: Align = 'left'): void {
    if (line === '') return;
    const { font, size, ink } = LOOKS[look];
    const shift = align === 'left' ? 0 : (width - this.widthOf(line, look)) / (align === 'right' ? 1 : 2);
    this.document.font(font).fontSize(size).fillColor(ink).text(line, x + shift, y + (size * (LEADING - 1)) / 2, { lineBreak: false });
  }

  #wrap(paragraph: string, look: Look, width: number): string[] {
    // Together, words are a little other than the sum of them and their spaces: what fits as it is stays whole.
    if (this.widthOf(paragraph, look) <= width) return [paragraph];
    const lines: string[] = [];
    const space = this.widthOf(' ', look);
    let line = '';
    let at = 0;
    for (const word of paragraph.split(' ').flatMap((whole) => this.#breakUp(whole, look, width))) {
      const wide = this.widthOf(word, look);
      if (line !== '' && at + space + wide > width) {
        lines.push(line);
        line = '';
      }
      at = line === '' ? wide : at + space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }

  #breakUp(word: string, look: Look, width: number): string[] {
    if (this.widthOf(word, look) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    let at = 0;
    for (const { segment } of letters.segment(word)) {
      const wide = this.widthOf(segment, look);
      if (part !== '' && at + wide > width) {
        parts.push(part);
        part = '';
        at = 0;
      }
      part += segment;
      at += wide;
    }
    return [...parts, part];
  }
}

const letters = new Intl.Segmenter('ru', { granularity: 'grapheme' });
