import type { Invitation, InvitationState } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { invitationPhrases } from '../state-phrases.ts';
import { isOpen } from '../view.ts';

const tones: Record<InvitationState, Tone> = { sent: 'info', opened: 'info', accepted: 'success', declined: 'danger', expired: 'neutral', revoked: 'neutral' };

/** How far an invitation is, how far its letter, and whether a new link is asked for. */
export function InvitationMarks({ invitation }: { invitation: Invitation }) {
  const t = usePhrases(invitationPhrases);
  const waits = isOpen(invitation);
  return (
    <span className="inline-flex flex-wrap gap-1 max-md:justify-end">
      <Status tone={tones[invitation.state]}>{t.states[invitation.state]}</Status>
      {waits && invitation.letter === 'failed' && <Status tone="danger">{t.letterFailed}</Status>}
      {waits && invitation.letter === 'waiting' && (
        <Status tone="neutral" live>
          {t.letterWaiting}
        </Status>
      )}
      {invitation.renewalAskedAt !== null && <Status tone="warning">{t.renewalAsked}</Status>}
    </span>
  );
}
