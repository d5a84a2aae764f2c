import { useEffect, useState, type RefObject } from 'react';

/** Widths of a page, in parts of the room that it has. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export const WHOLE_WIDTH = 1;

export function larger(zoom: number): number | null {
  return steps.find((step) => step > zoom) ?? null;
}

export function smaller(zoom: number): number | null {
  return steps.findLast((step) => step < zoom) ?? null;
}

/** How close one looks; plus, minus and zero change it while the box has the focus. */
export function useZoom(box: RefObject<HTMLElement | null>): { zoom: number; setZoom: (zoom: number) => void } {
  const [zoom, setZoom] = useState(WHOLE_WIDTH);
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') setZoom((before) => larger(before) ?? before);
      if (event.key === '-') setZoom((before) => smaller(before) ?? before);
      if (event.key === '0') setZoom(WHOLE_WIDTH);
    }
    const element = box.current;
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [box]);
  return { zoom, setZoom };
}
