import type { ReactNode } from 'react';
import type { Invitation, InvitationState } from '#contract/invitations.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { invitationPhrases } from '../invitation-phrases.ts';
import { InvitationActions } from './invitation-actions.tsx';

const tones: Record<InvitationState, Tone> = { sent: 'info', opened: 'warning', accepted: 'success', declined: 'danger', expired: 'neutral', revoked: 'neutral' };

/** One invitation: to whom, how far it and its letter are, what can be done. */
export function InvitationRow({ invitation, inn }: { invitation: Invitation; inn: string }) {
  const t = usePhrases(invitationPhrases);
  const words = usePhrases(organizationPhrases);
  const isOpen = invitation.state === 'sent' || invitation.state === 'opened';
  const others = invitation.organizations.some((organization) => organization.inn !== inn);
  return (
    <li className="flex flex-col gap-3 py-3">
      <div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 font-medium wrap-anywhere">{invitation.email}</span>
          <span className="flex flex-wrap gap-1">
            <Status tone={tones[invitation.state]}>{t.states[invitation.state]}</Status>
            {isOpen && invitation.letter === 'failed' && <Status tone="danger">{t.letterFailed}</Status>}
            {isOpen && invitation.letter === 'waiting' && (
              <Status tone="neutral" live>
                {t.letterWaiting}
              </Status>
            )}
          </span>
        </div>
        <div className="mt-1 flex flex-col gap-0.5 text-sm text-muted">
          <Line>
            {words.positions[invitation.position]} · {t.invitedBy(invitation.invitedBy.name)}
          </Line>
          {others && (
            <Line>
              {t.organizations}: {invitation.organizations.map((organization) => organization.name).join(', ')}
            </Line>
          )}
          <Line>
            {t.sentAt}: <Moment at={invitation.sentAt} />
          </Line>
          {isOpen && (
            <Line>
              {t.endsAt}: <Moment at={invitation.endsAt} />
            </Line>
          )}
          {invitation.state === 'expired' && (
            <Line>
              {t.endedAt}: <Moment at={invitation.endsAt} />
            </Line>
          )}
          {invitation.acceptedBy !== null && <Line>{t.acceptedBy(invitation.acceptedBy)}</Line>}
        </div>
        {isOpen && invitation.letter === 'failed' && <p className="mt-1 text-sm text-danger-text">{t.letterAdvice}</p>}
        {invitation.renewalAskedAt !== null && (
          <p className="mt-1 text-sm text-warning-text">
            {t.renewalAsked} <Moment at={invitation.renewalAskedAt} />
          </p>
        )}
      </div>
      {invitation.actions.length > 0 && <InvitationActions invitation={invitation} />}
    </li>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="wrap-break-word">{children}</p>;
}
