import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to the list itself when the row that had it is gone, so that the keyboard goes on
 * from there and not from the top of the page. The list needs `tabIndex={-1}`.
 */
export function useFocusKept<E extends HTMLElement>(rows: number): RefObject<E | null> {
  const list = useRef<E>(null);
  const before = useRef(rows);
  useEffect(() => {
    if (rows < before.current && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
    before.current = rows;
  }, [rows]);
  return list;
}
