import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { Form, useForm } from './form.tsx';

/** How a client's request ends. */
export type Outcome = 'done' | 'declined';

export interface OutcomeWords {
  readonly doneTitle: string;
  readonly declineTitle: string;
  readonly answer: string;
  readonly doneHint: string;
  readonly declineHint: string;
  readonly mark: string;
  readonly decline: string;
  readonly markedDone: string;
  readonly declined: string;
}

interface OutcomeDialogProps {
  outcome: Outcome;
  words: OutcomeWords;
  open: boolean;
  onClose: () => void;
  settle: (answer: string | null) => Promise<unknown>;
  /** Settled by us or, when it was refused, by somebody else: lists show it. */
  onSettled: () => unknown;
  /** Which request it is. */
  children: ReactNode;
}

/** How a request of a client ended, with words for the client. */
export function OutcomeDialog({ open, ...form }: OutcomeDialogProps) {
  const { words, outcome, onClose } = form;
  return (
    <Dialog open={open} onClose={onClose} title={outcome === 'done' ? words.doneTitle : words.declineTitle}>
      <OutcomeForm {...form} />
    </Dialog>
  );
}

const done = z.object({ answer: z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'too_long'))) });
/** A client who is refused is to know why. */
const declined = done.check(z.refine(({ answer }) => Boolean(answer), { error: 'required', path: ['answer'] }));

function OutcomeForm({ outcome, words, onClose, settle, onSettled, children }: Omit<OutcomeDialogProps, 'open'>) {
  const isDone = outcome === 'done';
  const form = useForm({
    schema: isDone ? done : declined,
    onSubmit: async ({ answer }) => {
      try {
        await settle(answer);
      } finally {
        void onSettled();
      }
      onClose();
      confirmDone(isDone ? words.markedDone : words.declined);
    },
  });
  return (
    <Form form={form}>
      <p>{children}</p>
      <TextArea name="answer" label={words.answer} description={isDone ? words.doneHint : words.declineHint} optional={isDone} maxLength={1000} data-empty="null" />
      <DeedActions variant={isDone ? 'primary' : 'danger'} pending={form.pending} onCancel={onClose}>
        {isDone ? words.mark : words.decline}
      </DeedActions>
    </Form>
  );
}
