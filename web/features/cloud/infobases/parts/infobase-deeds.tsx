import { useState, type ReactNode } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { late } from '#web/ui/late.tsx';
import type { Ask, InfobaseDeed } from '../deeds.ts';

const DeedDialog = late(() => import('./deed-dialog.tsx'));

/** Asks before something is done; the dialog outlives the row that asked. */
export function useInfobaseDeeds(cloud: Cloud | undefined): { ask: Ask; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ deed: InfobaseDeed; open: boolean } | null>(null);
  return {
    ask: (deed) => setAsked({ deed, open: true }),
    dialog: cloud && asked && (
      <DeedDialog cloud={cloud} deed={asked.deed} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
    ),
  };
}
