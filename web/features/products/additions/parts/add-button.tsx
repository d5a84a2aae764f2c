import { useState } from 'react';
import { Plus } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { additionPhrases } from '../phrases.ts';
import type { AddFormProps } from './add-form.tsx';

const AddDialog = late(() => import('./add-dialog.tsx'));

/** «Добавить продукт» (manual, 7). */
export function AddButton(form: Omit<AddFormProps, 'onClose'>) {
  const t = usePhrases(additionPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={AddDialog.preload} onFocus={AddDialog.preload} onClick={() => setDialog('open')}>
        {t.add}
      </Button>
      {dialog !== 'never' && (
        <AddDialog {...form} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
