import { lazy, Suspense, useState } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { cloudUserPhrases } from '../phrases.ts';

const load = () => import('./end-all-dialog.tsx');
const EndAllDialog = lazy(load);

/** The head of the page. Only a cloud with terminal servers has sessions of its own. */
export function UsersHeader({ cloud }: { cloud: Cloud | undefined }) {
  const t = usePhrases(cloudUserPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const fetchAhead = () => void load();
  const button = cloud?.has.terminals && (
    <Button variant="danger-quiet" wide="phone" disabledBecause={cloud.counts.sessions === 0 && t.nothingToEnd} onPointerEnter={fetchAhead} onFocus={fetchAhead} onClick={() => setDialog('open')}>
      {t.endAll}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={button} />
      {cloud && dialog !== 'never' && (
        <Suspense>
          <EndAllDialog cloud={cloud} open={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  );
}
