import { MM, PAGE_HEIGHT, type Block, type Flow } from './pdf-paper.ts';
import type { Align, Look, Pen } from './pdf-pen.ts';

/** Something that stays whole on its page. */
export interface Piece {
  readonly height: number;
  /** What must fit below it on the same page: a heading does not stay behind alone. */
  readonly room?: number;
  /** Left out of a gap, which no page begins with. */
  draw?(x: number, y: number): void;
}

export const PALE = '#b8b8b8';
const QUIET_MODULES = 4;
/** Of the width, for the names of pairs at most. */
const NAME_SHARE = 0.4;

/** The pieces of all but tables. */
export function piecesOf(pen: Pen, block: Exclude<Block, { kind: 'table' }>, width: number): Piece[] {
  switch (block.kind) {
    case 'title':
    case 'heading': {
      const lines = textOf(pen, block.text, block.kind, 'left', width);
      const room = pen.heightOf(block.kind) + 10 * MM;
      return [gapOf(2 * MM), ...lines.map((line) => ({ ...line, room })), gapOf(1.5 * MM)];
    }
    case 'text':
      return [...textOf(pen, block.text, block.look ?? 'plain', block.align ?? 'left', width), gapOf(1 * MM)];
    case 'pairs':
      return pairsOf(pen, block.lines, width);
    case 'modules':
      return [modulesOf(pen, block)];
    case 'line':
      return [{ height: 3 * MM, draw: (x, y) => void pen.document.moveTo(x, y + 1.5 * MM).lineTo(x + width, y + 1.5 * MM).lineWidth(0.6).strokeColor(PALE).stroke() }];
    case 'gap':
      return [gapOf(block.millimetres * MM)];
    case 'together': {
      const pieces = block.blocks.flatMap((one) => piecesOf(pen, one, width));
      const stack = stackOf(pieces);
      return stack.height > PAGE_HEIGHT ? pieces : [stack];
    }
    case 'beside':
      return [besideOf(pen, block.parts, width)];
  }
}

const gapOf = (height: number): Piece => ({ height });

function textOf(pen: Pen, text: string, look: Look, align: Align, width: number): Piece[] {
  return pen.linesOf(text, look, width).map((line) => ({ height: pen.heightOf(look), draw: (x, y) => pen.write(line, look, x, y, width, align) }));
}

export function stackOf(pieces: readonly Piece[]): Piece {
  return {
    height: sumOf(pieces.map((piece) => piece.height)),
    draw(x, y) {
      let at = y;
      for (const piece of pieces) {
        piece.draw?.(x, at);
        at += piece.height;
      }
    },
  };
}

function besideOf(pen: Pen, parts: readonly { readonly width: number; readonly blocks: readonly Flow[] }[], width: number): Piece {
  const gap = 5 * MM;
  const widths = sharesOf(parts.map((part) => part.width), width - gap * (parts.length - 1));
  const stacks = parts.map((part, index) => stackOf(part.blocks.flatMap((block) => piecesOf(pen, block, widths[index] ?? 0))));
  return {
    height: Math.max(0, ...stacks.map((stack) => stack.height)),
    draw: (x, y) => stacks.forEach((stack, index) => stack.draw?.(x + sumOf(widths.slice(0, index)) + gap * index, y)),
  };
}

function pairsOf(pen: Pen, lines: readonly (readonly [string, string])[], width: number): Piece[] {
  const gap = 4 * MM;
  const widest = Math.max(0, ...lines.map(([name]) => pen.widthOf(name, 'small')));
  const left = Math.min(widest, width * NAME_SHARE);
  return lines.flatMap(([name, value]) => {
    const names = pen.linesOf(name, 'small', left);
    const values = pen.linesOf(value, 'plain', width - left - gap);
    return Array.from({ length: Math.max(names.length, values.length) }, (_, index): Piece => ({
      height: pen.heightOf('plain') + (index === 0 ? 0.6 * MM : 0),
        draw(x, y) {
        const top = index === 0 ? y + 0.6 * MM : y;
        pen.write(names[index] ?? '', 'small', x, top + (pen.heightOf('plain') - pen.heightOf('small')) * 0.7, left);
        pen.write(values[index] ?? '', 'plain', x + left + gap, top, width - left - gap);
      },
    }));
  });
}

function modulesOf(pen: Pen, block: Extract<Flow, { kind: 'modules' }>): Piece {
  const side = block.millimetres * MM;
  const unit = side / (block.size + 2 * QUIET_MODULES);
  return {
    height: side,
    draw: (x, y) => void pen.document.save().translate(x + unit * QUIET_MODULES, y + unit * QUIET_MODULES).scale(unit).path(block.path).fill('#000000').restore(),
  };
}

export function sharesOf(shares: readonly number[], width: number): number[] {
  const whole = sumOf(shares);
  return shares.map((share) => (share / whole) * width);
}

export const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
