import type { ReactNode } from 'react';
import { clsx } from 'clsx';

export interface Column<R> {
  key: string;
  head: string;
  /** Null: nothing to say, and no line in the row's card. */
  cell: (row: R) => ReactNode;
  /** The column that names the row: head of its card on a phone, row header for screen readers. */
  main?: boolean;
  /** Actions stay at hand on every width; their head is only read out. */
  actions?: boolean;
  /** A box to tick at the row's beginning; on a phone beside the head of its card. */
  tick?: boolean;
  numeric?: boolean;
}

interface TableProps<R> {
  /** What the table lists; read out. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Older data while newer is asked. */
  stale?: boolean;
  /** Many columns: cards up to 1280 px, in two columns as soon as there is room. */
  wide?: boolean;
}

/** Where rows are cards, and where they stand in a table. */
const looks = {
  narrow: {
    block: 'max-md:block',
    head: 'max-md:sr-only',
    row: 'max-md:relative max-md:block max-md:px-4 max-md:py-3 md:hover:bg-fill/50',
    cell: 'md:h-13 md:px-4 md:py-2',
    main: 'max-md:mb-1 max-md:block max-md:pr-12 max-md:font-medium',
    actions: 'max-md:absolute max-md:top-2 max-md:right-2 max-md:w-auto',
    tick: 'md:w-px md:pr-0 max-md:absolute max-md:top-3 max-md:left-4',
    ticked: 'max-md:pl-8',
    pair: 'max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1',
    none: 'max-md:hidden',
    label: 'md:hidden',
    value: 'max-md:text-right',
    numeric: 'md:text-right',
  },
  wide: {
    block: 'max-xl:block',
    head: 'max-xl:sr-only',
    row: 'max-xl:relative max-xl:grid max-xl:grid-cols-[minmax(0,1fr)] max-xl:gap-x-10 max-xl:px-4 max-xl:py-3 md:max-xl:grid-cols-2 xl:hover:bg-fill/50',
    cell: 'xl:h-13 xl:px-4 xl:py-2',
    main: 'max-xl:col-span-full max-xl:mb-1 max-xl:block max-xl:pr-12 max-xl:font-medium',
    actions: 'max-xl:absolute max-xl:top-2 max-xl:right-2 max-xl:w-auto',
    tick: 'xl:w-px xl:pr-0 max-xl:absolute max-xl:top-3 max-xl:left-4',
    ticked: 'max-xl:pl-8',
    pair: 'max-xl:flex max-xl:justify-between max-xl:gap-4 max-xl:py-1',
    none: 'max-xl:hidden',
    label: 'xl:hidden',
    value: 'max-xl:text-right',
    numeric: 'xl:text-right',
  },
};

/** A table that becomes a list of cards on a phone: nothing runs off the screen. Roles are named, for `display: block` takes them away. */
export function Table<R>({ label, columns, rows, rowKey, stale = false, wide = false }: TableProps<R>) {
  const look = looks[wide ? 'wide' : 'narrow'];
  return (
    <div className={clsx('overflow-hidden rounded-card border border-line bg-panel transition-opacity', stale && 'opacity-70')} aria-busy={stale || undefined}>
      <table role="table" className={clsx('w-full', look.block)} aria-label={label}>
        <thead role="rowgroup" className={look.head}>
          <tr role="row" className="border-b border-line">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={clsx('px-4 py-2.5 text-left text-sm font-medium text-muted', column.numeric && 'text-right')}>
                {column.actions || column.tick ? <span className="sr-only">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={clsx('divide-y divide-line', look.block)}>
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={look.row}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} look={look} beside={columns.some(({ tick }) => tick)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<R> {
  column: Column<R>;
  row: R;
  look: (typeof looks)['narrow'];
  /** The row has a box to tick. */
  beside: boolean;
}

function Cell<R>({ column, row, look, beside }: CellProps<R>) {
  const base = clsx('text-left align-middle font-normal wrap-break-word', look.cell);
  const content = column.cell(row);
  if (column.main) {
    return (
      <th role="rowheader" scope="row" className={clsx(base, look.main, beside && look.ticked)}>
        {content}
      </th>
    );
  }
  if (column.tick) return <td role="cell" className={clsx(base, look.tick)}>{content}</td>;
  if (column.actions) {
    return <td role="cell" className={clsx(base, 'w-px text-right whitespace-nowrap', look.actions)}>{content}</td>;
  }
  return (
    <td role="cell" className={clsx(base, content === null ? look.none : look.pair, column.numeric && clsx('tabular-nums', look.numeric))}>
      <span aria-hidden className={clsx('shrink-0 text-sm text-muted', look.label)}>
        {column.head}
      </span>
      <span className={clsx('min-w-0', look.value)}>{content}</span>
    </td>
  );
}
