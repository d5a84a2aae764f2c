import { addRecipient } from '#contract/documents.ts';
import type { Organization } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { documentPhrases } from '../../phrases.ts';
import { useRecipientsChanged } from '../api.ts';
import { recipientPhrases } from '../phrases.ts';

interface AddRecipientDialogProps {
  organizations: readonly Organization[];
  open: boolean;
  onClose: () => void;
}

export default function AddRecipientDialog({ open, ...form }: AddRecipientDialogProps) {
  const t = usePhrases(recipientPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={t.add}>
      <AddRecipientForm {...form} />
    </Dialog>
  );
}

function AddRecipientForm({ organizations, onClose }: Omit<AddRecipientDialogProps, 'open'>) {
  const t = usePhrases(recipientPhrases);
  const words = useWords();
  const { innOf } = usePhrases(documentPhrases);
  const changed = useRecipientsChanged();
  const [only] = organizations.length === 1 ? organizations : [];
  const form = useForm({
    schema: addRecipient.body,
    prepare: (values) => ({ ...values, ...(only ? { organization: only.id } : {}) }),
    fieldOfError: { recipient_exists: 'email' },
    onSubmit: async (input) => {
      const { email } = await call(addRecipient, input);
      onClose();
      confirmDone(t.added(email));
      await changed();
    },
  });
  return (
    <Form form={form} label={t.add}>
      <p className="text-muted">{t.lead}</p>
      {only ? (
        <p>
          <span className="text-muted">{t.organization}:</span> {only.name} <span className="text-muted tabular-nums">({innOf(only.inn)})</span>
        </p>
      ) : (
        <Select name="organization" label={t.organization} placeholder={t.choose} options={organizations.map(({ id, name, inn }) => ({ value: id, label: `${name} · ${innOf(inn)}` }))} />
      )}
      <TextField name="email" label={t.email} type="email" autoComplete="off" />
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
