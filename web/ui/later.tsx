import { Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Opener {
  'aria-haspopup': 'menu';
  'aria-expanded': false;
  onPointerEnter: () => void;
  onPointerDown: () => void;
  onFocus: () => void;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface LaterProps {
  /** Fetches the menu's file. */
  load: () => Promise<unknown>;
  /** A button of the same look as the menu's own, which stands in its place until then. */
  button: (opener: Opener) => ReactNode;
  /** The menu, lazy, which opens at first and takes the focus. */
  children: ReactNode;
}

/** A menu that comes when somebody is about to open it: it weighs a third of what a page does. */
export function Later({ load, button, children }: LaterProps) {
  const [opened, setOpened] = useState(false);
  const fetchAhead = () => void load();
  const face = button({
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: fetchAhead,
    onPointerDown: fetchAhead,
    onFocus: fetchAhead,
    onClick: () => setOpened(true),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpened(true);
    },
  });
  return opened ? <Suspense fallback={face}>{children}</Suspense> : face;
}
