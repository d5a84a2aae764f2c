import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { useWords } from '#web/ui/words.ts';
import { appPhrases } from '../phrases.ts';
import { Brand } from './brand.tsx';
import type { SectionGroup } from './section.ts';
import { SectionMenu } from './section-menu.tsx';

interface MenuDrawerProps {
  groups: readonly SectionGroup[];
  carry: (path: string) => string;
  open: boolean;
  onClose: () => void;
}

/** The left menu on a phone. */
export default function MenuDrawer({ groups, carry, open, onClose }: MenuDrawerProps) {
  const t = usePhrases(appPhrases);
  const words = useWords();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(next) => !next && onClose()} isDismissable className="fixed inset-0 z-40 bg-veil entering:animate-appear">
      <Modal className="h-full w-70 max-w-[85vw] bg-raised shadow-float entering:animate-slide">
        <Dialog aria-label={t.menu} className="flex h-full flex-col gap-4 overflow-y-auto p-3 outline-none">
          <div className="flex items-center justify-between gap-2 pl-2">
            <Brand />
            <IconButton label={words.close} icon={<X aria-hidden className="size-5" />} onClick={onClose} />
          </div>
          <SectionMenu groups={groups} carry={carry} onFollow={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
