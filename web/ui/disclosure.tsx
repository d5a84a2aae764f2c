import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';

/** Something that unfolds below its one line. Nothing that can be pressed may stand in the line. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group/disclosure">
      <summary className="-mx-1 inline-flex min-h-8 list-none items-center gap-1.5 rounded-control px-1 text-accent-text hover:underline touch:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform duration-120 group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
