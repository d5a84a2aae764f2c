import type { ReactNode } from 'react';

/** What is known of something: names and values in two columns, one below the other on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-3 sm:gap-2">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[minmax(7rem,2fr)_5fr]">
      <dt className="text-muted max-sm:text-sm">{name}</dt>
      <dd className="min-w-0 wrap-break-word">{children}</dd>
    </div>
  );
}
