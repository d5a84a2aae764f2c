import { useState } from 'react';
import type { Invitation } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import type { InvitationDeed } from '../../invitations/deeds.ts';
import { invitationPhrases } from '../../invitations/state-phrases.ts';
import { useStaffDeeds } from '../deeds.ts';

const InvitationDialog = late(() => import('../../invitations/parts/invitation-dialog.tsx'));

/** What the server lets the viewer do with an invitation. */
export function InvitationActions({ invitation }: { invitation: Invitation }) {
  const t = usePhrases(invitationPhrases);
  const names: Record<InvitationDeed, string> = { resend: t.resend, copy_link: t.copy, revoke: t.revoke };
  const deeds = useStaffDeeds();
  const [chosen, setChosen] = useState<{ deed: InvitationDeed; open: boolean; count: number } | null>(null);
  return (
    <div className="flex flex-wrap gap-2">
      {invitation.actions.map((deed) => (
        <Button
          key={deed}
          variant={deed === 'revoke' ? 'danger-quiet' : 'secondary'}
          wide="phone"
          aria-label={`${names[deed]}: ${invitation.email}`}
          onClick={() => setChosen({ deed, open: true, count: (chosen?.count ?? 0) + 1 })}
        >
          {names[deed]}
        </Button>
      ))}
      {chosen && (
        <InvitationDialog key={chosen.count} deed={chosen.deed} invitation={invitation} deeds={deeds} open={chosen.open} onClose={() => setChosen({ ...chosen, open: false })} />
      )}
    </div>
  );
}
