import { confirmAddition, declineAddition, type DeskAddition } from '#contract/products.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useAdditionsChanged } from '../api.ts';
import { deskAdditionPhrases } from '../phrases.ts';
import type { Decision } from './addition-card.tsx';

interface StepProps {
  addition: DeskAddition;
  onClose: () => void;
}

/** The second step of a decision: what it does, and the words that the client will read. */
export default function DecisionDialog({ decision, open, ...step }: StepProps & { decision: Decision; open: boolean }) {
  const t = usePhrases(deskAdditionPhrases);
  return (
    <Dialog open={open} onClose={step.onClose} title={decision === 'confirm' ? t.confirmTitle : t.declineTitle}>
      {decision === 'confirm' ? <ConfirmBody {...step} /> : <DeclineBody {...step} />}
    </Dialog>
  );
}

function ConfirmBody({ addition, onClose }: StepProps) {
  const t = usePhrases(deskAdditionPhrases);
  const words = useWords();
  const locale = useLocale();
  const changed = useAdditionsChanged();
  const confirm = useAction(async () => {
    try {
      await call(confirmAddition, { additionId: addition.id });
    } finally {
      // Refused: a colleague, the client or the accounting base was first, and the list shows it.
      void changed();
    }
    onClose();
    confirmDone(t.confirmed);
  });
  return (
    <>
      <div className="flex flex-col gap-3">
        {confirm.error !== null && <Alert tone="danger">{errorText(confirm.error, locale)}</Alert>}
        <p className="wrap-anywhere">{t.confirmEffect(addition.name, addition.organization.name)}</p>
      </div>
      <DialogActions>
        <Button variant="primary" pending={confirm.pending} onClick={() => void confirm.run()}>
          {t.confirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </>
  );
}

function DeclineBody({ addition, onClose }: StepProps) {
  const t = usePhrases(deskAdditionPhrases);
  const words = useWords();
  const changed = useAdditionsChanged();
  const form = useForm({
    schema: declineAddition.body,
    onSubmit: async ({ reason }) => {
      try {
        await call(declineAddition, { additionId: addition.id, reason });
      } finally {
        void changed();
      }
      onClose();
      confirmDone(t.declined);
    },
  });
  return (
    <Form form={form}>
      <p className="wrap-anywhere">{addition.name}</p>
      <TextArea name="reason" label={t.reason} description={t.reasonHint} maxLength={1000} />
      <DialogActions>
        <Button type="submit" variant="danger" pending={form.pending}>
          {t.decline}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
