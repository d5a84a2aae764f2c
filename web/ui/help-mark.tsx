import { useId, useRef, useState, type ReactNode } from 'react';
import { CircleHelp } from 'lucide-react';
import { Popover } from 'react-aria-components/Popover';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { useWords } from './words.ts';

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
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen((now) => (now === 'click' ? now : entering && 'hover')), HOVER_MS);
  }
  const content = <div className="max-w-72 text-sm">{children}</div>;
  return (
    <>
      <button
        ref={mark}
        type="button"
        aria-label={label}
        aria-expanded={open === 'click'}
        aria-describedby={open === 'hover' ? id : undefined}
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
      <Popover
        triggerRef={mark}
        isOpen={open !== false}
        onOpenChange={(next) => !next && setOpen(false)}
        isNonModal={open === 'hover'}
        placement="bottom start"
        offset={8}
        className="z-50 rounded-card bg-raised p-3.5 shadow-float entering:animate-appear"
      >
        {open === 'hover' ? (
          <div role="tooltip" id={id} onPointerEnter={() => hover(true)} onPointerLeave={() => hover(false)}>
            {content}
          </div>
        ) : (
          <AriaDialog aria-label={label} className="outline-none">
            {content}
          </AriaDialog>
        )}
      </Popover>
    </>
  );
}
