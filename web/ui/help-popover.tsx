import type { ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

interface HelpPopoverProps {
  id: string;
  label: string;
  mark: RefObject<HTMLButtonElement | null>;
  /** What opened it: a click takes the focus inside, hovering leaves it where it is. */
  by: 'hover' | 'click';
  onHover: (entering: boolean) => void;
  onClose: () => void;
  children: ReactNode;
}

/** The explanation itself; fetched when somebody is about to read one. */
export default function HelpPopover({ id, label, mark, by, onHover, onClose, children }: HelpPopoverProps) {
  const content = <div className="max-w-72 text-sm">{children}</div>;
  return (
    <Popover
      triggerRef={mark}
      isOpen
      onOpenChange={(next) => !next && onClose()}
      isNonModal={by === 'hover'}
      placement="bottom start"
      offset={8}
      className="z-50 rounded-card bg-raised p-3.5 shadow-float entering:animate-appear"
    >
      {by === 'hover' ? (
        <div role="tooltip" id={id} onPointerEnter={() => onHover(true)} onPointerLeave={() => onHover(false)}>
          {content}
        </div>
      ) : (
        <AriaDialog aria-label={label} className="outline-none">
          {content}
        </AriaDialog>
      )}
    </Popover>
  );
}
