import { useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import type { DeclineProps } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

const DeclineDialog = late(() => import('./decline-dialog.tsx'));

/** «Отказаться», with a second look. */
export function Decline(props: DeclineProps) {
  const t = usePhrases(linkPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <Button variant="ghost" wide onClick={() => setDialog('open')}>
        {t.decline}
      </Button>
      {dialog !== 'never' && (
        <DeclineDialog {...props} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
