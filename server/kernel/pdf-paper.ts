import type { Locale } from '#contract/locale.ts';

/** In points, as all lengths within. */
export const MM = 72 / 25.4;
export const PAGE = { width: 210 * MM, height: 297 * MM };
export const MARGIN = { left: 18 * MM, right: 14 * MM, top: 15 * MM, bottom: 20 * MM };
/** Of what lies between the margins. */
export const PAGE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const PAGE_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** A column of a table; widths are shares of the whole. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** What flows down a page, or a part of it. */
export type Flow =
  | { readonly kind: 'title' | 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly align?: 'left' | 'center' | 'right'; readonly look?: 'plain' | 'bold' | 'small' }
  /** A name and a value in a line each. */
  | { readonly kind: 'pairs'; readonly lines: readonly (readonly [name: string, value: string])[] }
  /** A square of modules, like a QR code: so many a side, the dark ones as an SVG path in module units, drawn `millimetres` wide with its quiet zone of four around it. */
  | { readonly kind: 'modules'; readonly size: number; readonly path: string; readonly millimetres: number }
  | { readonly kind: 'line' }
  | { readonly kind: 'gap'; readonly millimetres: number };

export type Block =
  | Flow
  /** Rows go on over pages, each under the heads again. Texts are wrapped in their cells. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly totals?: readonly (readonly string[])[] }
  /** Beside each other, on one page. */
  | { readonly kind: 'beside'; readonly parts: readonly { readonly width: number; readonly blocks: readonly Flow[] }[] }
  /** On one page, as signatures should be. */
  | { readonly kind: 'together'; readonly blocks: readonly Flow[] };

/** A document of A4 pages, upright. */
export interface Paper {
  /** In the properties of the document, not on the page. */
  readonly title: string;
  readonly author: string;
  /** The same paper of the same moment is the same bytes. */
  readonly madeAt: Date;
  readonly language: Locale;
  /** At the foot of each page, before its number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}
