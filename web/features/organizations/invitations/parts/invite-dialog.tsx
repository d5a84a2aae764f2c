import { useState } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import type { Invited } from '../api.ts';
import { invitePhrases } from '../phrases.ts';
import { InviteForm } from './invite-form.tsx';
import { InviteResults } from './invite-results.tsx';

interface InviteDialogProps {
  /** Where the viewer may invite to; at least one. */
  organizations: readonly Organization[];
  open: boolean;
  onClose: () => void;
}

/** The form, and after many addresses at once what came of each. */
export default function InviteDialog({ organizations, open, onClose }: InviteDialogProps) {
  const t = usePhrases(invitePhrases);
  const [invited, setInvited] = useState<Invited | null>(null);
  function close() {
    setInvited(null);
    onClose();
  }
  return (
    <Dialog open={open} onClose={close} title={invited ? t.outcome : t.invite}>
      {/* Stays, unseen, so that going back finds what was typed. */}
      <div hidden={invited !== null}>
        <InviteForm organizations={organizations} shown={invited === null} onInvited={setInvited} onClose={close} />
      </div>
      {invited && <InviteResults invited={invited} onBack={() => setInvited(null)} onClose={close} />}
    </Dialog>
  );
}
