import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { recipientPhrases } from '../phrases.ts';

const AddRecipientDialog = late(() => import('./add-recipient-dialog.tsx'));

/** The head of the page; whoever administers an organisation in view may add to it. */
export function RecipientsHeader({ administered }: { administered: readonly Organization[] }) {
  const t = usePhrases(recipientPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const button = (
    <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={AddRecipientDialog.preload} onFocus={AddRecipientDialog.preload} onClick={() => setDialog('open')}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={administered.length > 0 && button} />
      {dialog !== 'never' && (
        <AddRecipientDialog organizations={administered} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
