import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { additionPhrases } from '../phrases.ts';
import { AddForm, type AddFormProps } from './add-form.tsx';

export default function AddDialog({ open, ...form }: AddFormProps & { open: boolean }) {
  const t = usePhrases(additionPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={t.add}>
      <AddForm {...form} />
    </Dialog>
  );
}
