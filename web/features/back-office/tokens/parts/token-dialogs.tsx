import { useState } from 'react';
import { addPushToken, revokePushToken, type PushToken } from '#contract/back-office.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useExchangeChanged } from '../../api.ts';
import { tokenPhrases } from '../phrases.ts';
import { NewToken } from './new-token.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
}

type Added = OutputOf<typeof addPushToken>;

/** The form, then the key itself: it is in that answer only, so the window closes by its button alone. */
export function AddTokenDialog({ open, onClose }: DialogProps) {
  const t = usePhrases(tokenPhrases);
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <Dialog open={open} onClose={onClose} title={added ? t.created(added.added.name) : t.addTitle} locked={added !== null}>
      {added ? <NewToken token={added.token} onClose={onClose} /> : <AddForm onAdded={setAdded} onClose={onClose} />}
    </Dialog>
  );
}

function AddForm({ onAdded, onClose }: { onAdded: (added: Added) => void; onClose: () => void }) {
  const t = usePhrases(tokenPhrases);
  const words = useWords();
  const changed = useExchangeChanged();
  const form = useForm({
    schema: addPushToken.body,
    onSubmit: async (input) => {
      onAdded(await call(addPushToken, input));
      void changed();
    },
  });
  return (
    <Form form={form}>
      <TextField name="name" label={t.name} description={t.nameHint} maxLength={100} autoComplete="off" />
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.create}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}

/** Asks once more: whoever works with the key stands still from then on. */
export function RevokeTokenDialog({ token, open, onClose }: DialogProps & { token: PushToken }) {
  const t = usePhrases(tokenPhrases);
  const locale = useLocale();
  const changed = useExchangeChanged();
  const revoke = useAction(async () => {
    try {
      await call(revokePushToken, { tokenId: token.id });
    } finally {
      // When it was refused, the list shows what is no longer so.
      void changed();
    }
    onClose();
    confirmDone(t.revoked);
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        revoke.clearError();
        onClose();
      }}
      title={t.revokeTitle(token.name)}
      confirm={t.revoke}
      onConfirm={() => void revoke.run()}
      pending={revoke.pending}
      error={revoke.error === null ? undefined : errorText(revoke.error, locale)}
    >
      {t.revokeEffect}
    </ConfirmDialog>
  );
}
