import type { ReactNode } from 'react';
import { clsx } from 'clsx';

interface CardProps {
  title?: ReactNode;
  /** A link or a status at the right of the title. */
  aside?: ReactNode;
  help?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Card({ title, aside, help, children, className }: CardProps) {
  const head = (title || aside) && (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="flex min-w-0 items-center gap-1.5">
        {title && <h2 className="font-semibold">{title}</h2>}
        {help}
      </div>
      {aside && <div className="text-sm">{aside}</div>}
    </div>
  );
  return (
    <section className={clsx('min-w-0 rounded-card border border-line bg-panel p-5', className)}>
      {head}
      {children}
    </section>
  );
}

/** Rows of a card with a line between them. */
export function CardRows({ children }: { children: ReactNode }) {
  return <ul className="-my-3 divide-y divide-line">{children}</ul>;
}

/** One row: what it is, a second line, and a status or an action at the right. */
export function CardRow({ title, note, aside }: { title: ReactNode; note?: ReactNode; aside?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <div className="wrap-break-word">{title}</div>
        {note && <div className="text-sm text-muted">{note}</div>}
      </div>
      {aside}
    </li>
  );
}
