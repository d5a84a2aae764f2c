import type { ReactNode } from 'react';
import { clsx } from 'clsx';

export interface Column<R> {
  key: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** The column that names the row: head of its card on a phone, row header for screen readers. */
  main?: boolean;
  /** Actions stay at hand on every width; their head is only read out. */
  actions?: boolean;
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
}

/** A table that becomes a list of cards on a phone: nothing runs off the screen. Roles are named, for `display: block` takes them away. */
export function Table<R>({ label, columns, rows, rowKey, stale = false }: TableProps<R>) {
  return (
    <div className={clsx('overflow-hidden rounded-card border border-line bg-panel transition-opacity', stale && 'opacity-70')} aria-busy={stale || undefined}>
      <table role="table" className="w-full max-md:block" aria-label={label}>
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="border-b border-line">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={clsx('px-4 py-2.5 text-left text-sm font-medium text-muted', column.numeric && 'text-right')}>
                {column.actions ? <span className="sr-only">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line max-md:block">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className="max-md:relative max-md:block max-md:px-4 max-md:py-3 md:hover:bg-fill/50">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<R>({ column, row }: { column: Column<R>; row: R }) {
  const base = 'md:h-13 md:px-4 md:py-2 text-left align-middle font-normal wrap-break-word';
  if (column.main) {
    return (
      <th role="rowheader" scope="row" className={clsx(base, 'max-md:mb-1 max-md:block max-md:pr-12 max-md:font-medium')}>
        {column.cell(row)}
      </th>
    );
  }
  if (column.actions) {
    return <td role="cell" className={clsx(base, 'w-px text-right whitespace-nowrap max-md:absolute max-md:top-2 max-md:right-2 max-md:w-auto')}>{column.cell(row)}</td>;
  }
  return (
    <td role="cell" className={clsx(base, 'max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1', column.numeric && 'tabular-nums md:text-right')}>
      <span aria-hidden className="shrink-0 text-sm text-muted md:hidden">
        {column.head}
      </span>
      <span className="min-w-0 max-md:text-right">{column.cell(row)}</span>
    </td>
  );
}
