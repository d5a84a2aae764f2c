import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { cloudRequestPhrases } from '../phrases.ts';

const RequestDialog = late(() => import('./request-dialog.tsx'));

export function RequestsHeader({ cloud }: { cloud: Cloud | undefined }) {
  const t = usePhrases(cloudRequestPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const button = cloud && (
    <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={RequestDialog.preload} onFocus={RequestDialog.preload} onClick={() => setDialog('open')}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={button} />
      {cloud && dialog !== 'never' && (
        <RequestDialog cloud={cloud} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
