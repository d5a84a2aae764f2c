import * as z from 'zod/mini';
import { settleCloudRequest } from '#contract/cloud-requests.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudRequestsChanged, type DeskRequest } from '../api.ts';
import { deskRequestPhrases } from '../phrases.ts';
import type { Outcome } from './request-deeds.tsx';

interface OutcomeDialogProps {
  request: DeskRequest;
  outcome: Outcome;
  open: boolean;
  onClose: () => void;
}

/** How a request ended, with words for the client. */
export default function OutcomeDialog({ open, ...form }: OutcomeDialogProps) {
  const t = usePhrases(deskRequestPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={form.outcome === 'done' ? t.doneTitle : t.declineTitle}>
      <OutcomeForm {...form} />
    </Dialog>
  );
}

const done = z.object({ answer: settleCloudRequest.body.shape.answer });
/** A client who is refused is to know why. */
const declined = done.check(z.refine(({ answer }) => Boolean(answer), { error: 'required', path: ['answer'] }));

function OutcomeForm({ request, outcome, onClose }: Omit<OutcomeDialogProps, 'open'>) {
  const t = usePhrases(deskRequestPhrases);
  const changed = useCloudRequestsChanged();
  const isDone = outcome === 'done';
  const form = useForm({
    schema: isDone ? done : declined,
    onSubmit: async ({ answer }) => {
      try {
        await call(settleCloudRequest, { requestId: request.id, as: outcome, answer });
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
        {t.kinds[request.kind]}: {request.person}. {request.organization.name}
      </p>
      <TextArea name="answer" label={t.answer} description={isDone ? t.doneHint : t.declineHint} optional={isDone} maxLength={1000} data-empty="null" />
      <DeedActions variant={isDone ? 'primary' : 'danger'} pending={form.pending} onCancel={onClose}>
        {isDone ? t.mark : t.decline}
      </DeedActions>
    </Form>
  );
}
