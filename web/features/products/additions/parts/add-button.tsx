import { lazy, Suspense, useState } from 'react';
import { Plus } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { additionPhrases } from '../phrases.ts';
import type { AddFormProps } from './add-form.tsx';

const load = () => import('./add-dialog.tsx');
const AddDialog = lazy(load);

/** «Добавить продукт» (manual, 7). */
export function AddButton(form: Omit<AddFormProps, 'onClose'>) {
  const t = usePhrases(additionPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const fetchAhead = () => void load();
  return (
    <>
      <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={fetchAhead} onFocus={fetchAhead} onClick={() => setDialog('open')}>
        {t.add}
      </Button>
      {dialog !== 'never' && (
        <Suspense>
          <AddDialog {...form} open={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  );
}
