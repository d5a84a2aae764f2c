import { useState } from 'react';
import { confirmVanished, type ReadingOfSource } from '#contract/back-office.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useExchangeChanged } from '../../api.ts';
import { readingPhrases } from '../phrases.ts';

interface ConfirmVanishedProps {
  reading: ReadingOfSource;
  /** So much that nothing was marked. */
  missing: number;
}

/** Says that what a reading missed is gone indeed, after a second look: clients will see it no more. */
export function ConfirmVanished({ reading, missing }: ConfirmVanishedProps) {
  const t = usePhrases(readingPhrases);
  const changed = useExchangeChanged();
  const [open, setOpen] = useState(false);
  const ofContacts = reading.problem?.code === 'too_many_contacts_vanished';
  const confirm = useAction(async () => {
    try {
      await call(confirmVanished, { readingId: reading.id });
    } finally {
      void changed();
    }
    setOpen(false);
    confirmDone(t.vanishedStarted);
  });
  if (reading.source === 'files') return <p>{t.vanishedByCommand(missing)}</p>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.vanished(missing, ofContacts)}</Button>
      <ActionDialog open={open} onClose={() => setOpen(false)} action={confirm} title={t.vanishedTitle(missing, ofContacts)} confirm={t.vanishedConfirm}>
        <p>{t.vanishedEffect(missing)}</p>
        <p>{t.vanishedBack(ofContacts)}</p>
      </ActionDialog>
    </>
  );
}
