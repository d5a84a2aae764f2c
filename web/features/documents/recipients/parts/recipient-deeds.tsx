import { useState, type ReactNode } from 'react';
import { askRecipientAgain, type BillRecipient } from '#contract/documents.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { late } from '#web/ui/late.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useRecipientsChanged } from '../api.ts';
import { recipientPhrases } from '../phrases.ts';

const RemoveRecipientDialog = late(() => import('./remove-recipient-dialog.tsx'));

interface Deeds {
  askAgain: (recipient: BillRecipient) => void;
  remove: (recipient: BillRecipient) => void;
  /** Outlives the row that it was asked from. */
  dialog: ReactNode;
  /** Why a letter could not be sent; stands above the list. */
  notice: ReactNode;
}

/** What can be done with a recipient of the list. */
export function useRecipientDeeds(): Deeds {
  const t = usePhrases(recipientPhrases);
  const locale = useLocale();
  const changed = useRecipientsChanged();
  const [asked, setAsked] = useState<{ recipient: BillRecipient; open: boolean } | null>(null);
  const again = useAction(async (recipient: BillRecipient) => {
    try {
      await call(askRecipientAgain, { recipientId: recipient.id });
    } finally {
      void changed();
    }
    confirmDone(t.againDone(recipient.email));
  });
  return {
    askAgain: (recipient) => void again.run(recipient),
    remove: (recipient) => setAsked({ recipient, open: true }),
    dialog: asked && (
      <RemoveRecipientDialog {...asked} key={asked.recipient.id} onClose={() => setAsked({ ...asked, open: false })} />
    ),
    notice: again.error !== null && (
      <div className="mb-4">
        <Alert tone="danger">{errorText(again.error, locale)}</Alert>
      </div>
    ),
  };
}
