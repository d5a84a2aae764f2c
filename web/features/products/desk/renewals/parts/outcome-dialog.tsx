import * as z from 'zod/mini';
import { settleRenewal, type DeskRenewal } from '#contract/products.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useContractName } from '../../../contracts/name.ts';
import { useRenewalsChanged } from '../api.ts';
import { deskRenewalPhrases } from '../phrases.ts';
import type { Outcome } from './renewal-deeds.tsx';

interface OutcomeDialogProps {
  renewal: DeskRenewal;
  outcome: Outcome;
  open: boolean;
  onClose: () => void;
}

/** How a request ended, with words for the client. */
export default function OutcomeDialog({ open, ...form }: OutcomeDialogProps) {
  const t = usePhrases(deskRenewalPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={form.outcome === 'done' ? t.doneTitle : t.declineTitle}>
      <OutcomeForm {...form} />
    </Dialog>
  );
}

const done = z.pick(settleRenewal.body, { answer: true });
/** A client who is refused is to know why. */
const declined = done.check(z.refine(({ answer }) => Boolean(answer), { error: 'required', path: ['answer'] }));

function OutcomeForm({ renewal, outcome, onClose }: Omit<OutcomeDialogProps, 'open'>) {
  const t = usePhrases(deskRenewalPhrases);
  const words = useWords();
  const nameOf = useContractName();
  const changed = useRenewalsChanged();
  const isDone = outcome === 'done';
  const form = useForm({
    schema: isDone ? done : declined,
    onSubmit: async ({ answer }) => {
      try {
        await call(settleRenewal, { renewalId: renewal.id, state: outcome, answer });
      } finally {
        // Refused: it was closed meanwhile, and the list shows it.
        void changed();
      }
      onClose();
      confirmDone(isDone ? t.markedDone : t.declined);
    },
  });
  return (
    <Form form={form}>
      <p>
        {nameOf(renewal.contract)}, {renewal.organization.name}
      </p>
      <TextArea name="answer" label={t.answer} description={isDone ? t.doneHint : t.declineHint} optional={isDone} maxLength={1000} data-empty="null" />
      <DialogActions>
        <Button type="submit" variant={isDone ? 'primary' : 'danger'} pending={form.pending}>
          {isDone ? t.mark : t.decline}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
