import type { ReactNode } from 'react';

/** Somebody's own words, with their line breaks. `by` says whose or what they are. */
export function Quote({ by, children }: { by: ReactNode; children: ReactNode }) {
  return (
    <figure className="border-l-2 border-edge pl-3">
      <figcaption className="text-sm text-muted">{by}</figcaption>
      <blockquote className="wrap-anywhere whitespace-pre-line">{children}</blockquote>
    </figure>
  );
}
