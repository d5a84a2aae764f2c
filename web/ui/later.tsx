import { Fragment, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Meanwhile } from './late.tsx';

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
  /** Fetches the menu's file ahead. */
  preload: () => void;
  /** A button of the same look as the menu's own, which stands in its place until then. */
  button: (opener: Opener) => ReactNode;
  /** The menu, late, which opens at first and takes the focus. */
  children: ReactNode;
}

/** A menu that comes when somebody is about to open it: it weighs a third of what a page does. */
export function Later({ preload, button, children }: LaterProps) {
  const [times, setTimes] = useState(0);
  const open = () => setTimes(times + 1);
  const face = button({
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: preload,
    onPointerDown: preload,
    onFocus: preload,
    onClick: open,
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      open();
    },
  });
  if (times === 0) return face;
  return (
    <Meanwhile value={face}>
      {/* Pressed again: the file had not come. */}
      <Fragment key={times}>{children}</Fragment>
    </Meanwhile>
  );
}
