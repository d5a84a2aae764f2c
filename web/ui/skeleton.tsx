import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useWords } from './words.ts';

/** A grey bar in the place of a text to come; give it the text's height and width. */
export function Bone({ className }: { className?: string }) {
  return <span className={clsx('block animate-pulse rounded-small bg-fill', className ?? 'h-4 w-full')} />;
}

/** Bones in the shape of what loads. Invisible for 200 ms, so that quick answers don't flicker. */
export function Skeleton({ children, className }: { children: ReactNode; className?: string }) {
  const words = useWords();
  return (
    <div role="status" className={clsx('animate-late', className)}>
      <span className="sr-only">{words.loading}</span>
      <div aria-hidden className="contents">
        {children}
      </div>
    </div>
  );
}
