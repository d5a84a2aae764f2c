import { useState } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { cloudUserPhrases } from '../phrases.ts';

const EndAllDialog = late(() => import('./end-all-dialog.tsx'));

/** The head of the page. Only a cloud with terminal servers has sessions of its own. */
export function UsersHeader({ cloud }: { cloud: Cloud | undefined }) {
  const t = usePhrases(cloudUserPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const button = cloud?.has.terminals && (
    <Button variant="danger-quiet" wide="phone" disabledBecause={cloud.counts.sessions === 0 && t.nothingToEnd} onPointerEnter={EndAllDialog.preload} onFocus={EndAllDialog.preload} onClick={() => setDialog('open')}>
      {t.endAll}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={button} />
      {cloud && dialog !== 'never' && (
        <EndAllDialog cloud={cloud} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
