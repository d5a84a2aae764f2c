import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { clsx } from 'clsx';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useUnsent } from './unsent.ts';
import { useWords } from './words.ts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** While something irrevocable is under way, it cannot be closed by a click beside it. */
  locked?: boolean;
  role?: 'dialog' | 'alertdialog';
  /** `page`: as large as the screen lets it be, all of a phone; what stands in it scrolls by itself. */
  size?: 'usual' | 'page';
}

const sizes = {
  usual: { around: 'p-4 max-sm:items-end max-sm:p-0', window: 'max-h-full max-w-130 max-sm:max-h-[92dvh] max-sm:rounded-b-none', inside: 'overflow-y-auto px-6 pb-6 max-sm:px-4 max-sm:pb-[max(1rem,env(safe-area-inset-bottom))]' },
  page: { around: 'p-4 max-sm:p-0', window: 'h-full max-w-320 overflow-hidden max-sm:rounded-none', inside: 'flex flex-col' },
};

/** A window over the page, a sheet from below on a phone. Gives the focus back to where it was; asks before what was typed in it is lost. */
export function Dialog({ open, onClose, title, children, locked = false, role = 'dialog', size = 'usual' }: DialogProps) {
  const words = useWords();
  const { around, window, inside } = sizes[size];
  const { asks, leave, stay, watched } = useUnsent(open, onClose);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && leave()}
      isDismissable={!locked && role === 'dialog'}
      isKeyboardDismissDisabled={locked}
      className={clsx('fixed inset-0 z-40 flex items-center justify-center bg-veil entering:animate-appear', around)}
    >
      <Modal className={clsx('flex w-full rounded-dialog bg-raised shadow-float entering:animate-rise max-sm:max-w-none', window)}>
        <AriaDialog role={role} className="flex max-h-full min-h-0 w-full flex-col outline-none">
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-3 max-sm:px-4">
            <Heading slot="title" className="min-w-0 text-lg font-semibold wrap-break-word">
              {asks ? words.leaveTitle : title}
            </Heading>
            {!locked && !asks && <IconButton label={words.close} icon={<X aria-hidden className="size-4.5" />} onClick={leave} className="-mt-1.5 -mr-2" />}
          </div>
          <div {...watched} className={clsx('min-h-0 flex-1', inside)}>
            {children}
          </div>
          {asks && (
            <div className={inside}>
              <p>{words.leaveEffect}</p>
              <DialogActions>
                <Button variant="danger" onClick={onClose}>
                  {words.leave}
                </Button>
                <Button autoFocus onClick={stay}>
                  {words.stay}
                </Button>
              </DialogActions>
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog: the main one last, on a phone first and full width. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-row-reverse flex-wrap items-start justify-start gap-2 max-sm:flex-col max-sm:[&>*]:w-full">{children}</div>;
}

interface DeedActionsProps {
  /** The verb of the deed. */
  children: ReactNode;
  variant?: 'primary' | 'danger';
  pending: boolean;
  /** Left out in a form, which the button submits. */
  onDeed?: () => void;
  onCancel: () => void;
}

/** The one thing that a dialog is there for, and the way out of it. */
export function DeedActions({ children, variant = 'primary', pending, onDeed, onCancel }: DeedActionsProps) {
  const words = useWords();
  return (
    <DialogActions>
      <Button type={onDeed ? 'button' : 'submit'} variant={variant} pending={pending} onClick={onDeed}>
        {children}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </DialogActions>
  );
}
