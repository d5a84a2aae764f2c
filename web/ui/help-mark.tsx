import { useId, useRef, useState, type ReactNode } from 'react';
import { CircleHelp } from 'lucide-react';
import { late } from './late.tsx';
import { useWords } from './words.ts';

const HelpPopover = late(() => import('./help-popover.tsx'));

const HOVER_MS = 250;

/** A small question mark that explains what stands beside it: by click, by hover and by keyboard. */
export function HelpMark({ about, children }: { about: string; children: ReactNode }) {
  const words = useWords();
  const id = useId();
  const mark = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<false | 'hover' | 'click'>(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const label = `${words.help}: ${about}`;

  function hover(entering: boolean) {
    HelpPopover.preload();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen((now) => (now === 'click' ? now : entering && 'hover')), HOVER_MS);
  }
  return (
    <>
      <button
        ref={mark}
        type="button"
        aria-label={label}
        aria-expanded={open === 'click'}
        aria-describedby={open === 'hover' ? id : undefined}
        onFocus={HelpPopover.preload}
        onPointerEnter={(event) => event.pointerType === 'mouse' && hover(true)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && hover(false)}
        onClick={() => {
          clearTimeout(timer.current);
          setOpen(open === 'click' ? false : 'click');
        }}
        className="relative grid size-5 shrink-0 place-items-center rounded-full text-muted after:absolute after:-inset-2 hover:text-text touch:after:-inset-3"
      >
        <CircleHelp aria-hidden className="size-4" />
      </button>
      {open && (
        <HelpPopover id={id} label={label} mark={mark} by={open} onHover={hover} onClose={() => setOpen(false)}>
          {children}
        </HelpPopover>
      )}
    </>
  );
}
