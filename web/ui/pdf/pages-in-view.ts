import { useEffect, useState, type RefObject } from 'react';

interface PagesInView {
  /** The page that one looks at, from 1. */
  current: number;
  /** Indexes of those in view or near it. */
  near: ReadonlySet<number>;
}

/** Which children of a scrolling box are looked at. */
export function usePagesInView(box: RefObject<HTMLElement | null>, count: number): PagesInView {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const root = box.current;
    if (!root) return undefined;
    const pages = [...root.children];
    const watching = new IntersectionObserver(
      (changes) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of changes) after[isIntersecting ? 'add' : 'delete'](pages.indexOf(target));
          return after;
        }),
      { root, rootMargin: '100% 0px' },
    );
    for (const page of pages) watching.observe(page);
    const scrolled = () => setCurrent(pageAt(pages, root.getBoundingClientRect()));
    root.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watching.disconnect();
      root.removeEventListener('scroll', scrolled);
    };
  }, [box, count]);
  return { current: Math.min(current, Math.max(count, 1)), near };
}

/** The last page that begins above the middle of the box. */
function pageAt(pages: readonly Element[], { top, height }: DOMRect): number {
  const middle = top + height / 2;
  return Math.max(1, pages.filter((page) => page.getBoundingClientRect().top <= middle).length);
}
