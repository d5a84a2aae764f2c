import { writeToManager } from '#contract/products.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { OwnerField, ownerIn, type Owner } from '../../parts/owner-field.tsx';
import { contactPhrases } from '../phrases.ts';

export interface Message {
  /** Of one of these organisations; at least one. */
  owners: readonly Owner[];
  topic: InputOf<typeof writeToManager>['topic'];
  /** What stands there at first. */
  text?: string;
}

interface WriteDialogProps extends Message {
  open: boolean;
  onClose: () => void;
}

/** A message to the personal manager. */
export default function WriteDialog({ open, ...form }: WriteDialogProps) {
  const t = usePhrases(contactPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={t.write}>
      <WriteForm {...form} />
    </Dialog>
  );
}

function WriteForm({ owners, topic, text, onClose }: Omit<WriteDialogProps, 'open'>) {
  const t = usePhrases(contactPhrases);
  const words = useWords();
  const form = useForm({
    schema: writeToManager.body,
    prepare: (values) => ({ ...values, ...ownerIn(owners, values), topic }),
    onSubmit: async (input) => {
      const { to } = await call(writeToManager, input);
      onClose();
      confirmDone(t.sent(to));
    },
  });
  return (
    <Form form={form} label={t.write}>
      <p className="text-muted">{t.writeLead}</p>
      <OwnerField owners={owners} />
      <TextArea name="text" label={t.text} defaultValue={text} rows={6} maxLength={2000} />
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
