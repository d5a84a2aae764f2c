import { useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react';
import { flushSync } from 'react-dom';

/** Of a window: what was typed in its form does not go by a slip. Only the form's own buttons close it unasked. */
export function useUnsent(open: boolean, onClose: () => void) {
  const inside = useRef<HTMLDivElement>(null);
  const typed = useRef(false);
  const focused = useRef<HTMLElement>(null);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    typed.current = false;
    setAsks(false);
  }, [open]);
  function leave() {
    if (asks) return stay();
    // A form that has done its work is there unseen, or gone.
    if (typed.current && inside.current?.querySelector('form')?.checkVisibility()) return setAsks(true);
    return onClose();
  }
  function stay() {
    flushSync(() => setAsks(false));
    focused.current?.focus();
  }
  const watched = {
    ref: inside,
    hidden: asks,
    onInput: ({ target }: FormEvent) => {
      typed.current ||= target instanceof Element && target.closest('form') !== null;
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = target;
    },
  };
  return { asks, leave, stay, watched };
}
