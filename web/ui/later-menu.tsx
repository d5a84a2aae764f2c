import type { ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { Later } from './later.tsx';

interface LaterMenuProps {
  label: string;
  preload: () => void;
  children: ReactNode;
}

/** Three dots whose menu comes later: a list of many rows stays light. */
export function LaterMenu({ label, preload, children }: LaterMenuProps) {
  return (
    <Later preload={preload} button={(opener) => <IconButton label={label} icon={<Ellipsis aria-hidden className="size-4.5" />} {...opener} />}>
      {children}
    </Later>
  );
}
