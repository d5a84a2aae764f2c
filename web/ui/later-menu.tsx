import { Suspense, useState, type ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import { IconButton } from './icon-button.tsx';

interface LaterMenuProps {
  label: string;
  /** Fetches the menu's file. */
  load: () => Promise<unknown>;
  /** The menu, lazy, which opens at first and takes the focus. */
  children: ReactNode;
}

/** Three dots whose menu comes when somebody is about to open it: a list of many rows stays light. */
export function LaterMenu({ label, load, children }: LaterMenuProps) {
  const [opened, setOpened] = useState(false);
  const fetchAhead = () => void load();
  const dots = (
    <IconButton
      label={label}
      icon={<Ellipsis aria-hidden className="size-4.5" />}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={fetchAhead}
      onPointerDown={fetchAhead}
      onFocus={fetchAhead}
      onClick={() => setOpened(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setOpened(true);
      }}
    />
  );
  return opened ? <Suspense fallback={dots}>{children}</Suspense> : dots;
}
