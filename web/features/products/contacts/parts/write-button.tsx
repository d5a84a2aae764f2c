import { useState } from 'react';
import { MessageSquare } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { contactPhrases } from '../phrases.ts';
import type { Message } from './write-dialog.tsx';

const WriteDialog = late(() => import('./write-dialog.tsx'));

interface WriteButtonProps extends Message {
  /** To whom, where several such buttons stand on the page. */
  to?: string;
}

/** «Написать менеджеру», with what is asked of filled in. */
export function WriteButton({ to, ...message }: WriteButtonProps) {
  const t = usePhrases(contactPhrases);
  const [dialog, setDialog] = useState<{ times: number; open: boolean }>({ times: 0, open: false });
  return (
    <>
      <Button
        wide="phone"
        icon={<MessageSquare aria-hidden className="size-4" />}
        {...(to === undefined ? {} : { 'aria-label': t.writeOf(to) })}
        onPointerEnter={WriteDialog.preload}
        onFocus={WriteDialog.preload}
        onClick={() => setDialog({ times: dialog.times + 1, open: true })}
      >
        {t.write}
      </Button>
      {/* Anew each time: what it begins with may have changed. */}
      {dialog.times > 0 && (
        <WriteDialog key={dialog.times} {...message} open={dialog.open} onClose={() => setDialog({ ...dialog, open: false })} />
      )}
    </>
  );
}
