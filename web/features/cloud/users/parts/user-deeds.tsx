import { useState, type ReactNode } from 'react';
import type { Cloud, CloudUser } from '#contract/cloud.ts';
import { late } from '#web/ui/late.tsx';
import type { UserDeeds } from '../deeds.ts';

const dialogs = {
  end: late(() => import('./end-dialog.tsx')),
  reset: late(() => import('../../passwords/parts/reset-dialog.tsx')),
};

/** What can be done with a user of the list, and the dialog that asks; it outlives the row. */
export function useUserDeeds(cloud: Cloud): { deeds: UserDeeds; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ what: keyof typeof dialogs; user: CloudUser; open: boolean } | null>(null);
  const DeedDialog = asked && dialogs[asked.what];
  return {
    deeds: { onEnd: (user) => setAsked({ what: 'end', user, open: true }), onReset: (user) => setAsked({ what: 'reset', user, open: true }) },
    dialog: asked && DeedDialog && (
      <DeedDialog key={asked.user.id} cloud={cloud} user={asked.user} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
    ),
  };
}
