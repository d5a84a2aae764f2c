import type { ReactNode } from 'react';
import type { Invitation } from '#contract/invitations.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Email } from '#web/ui/email.tsx';
import { invitationListPhrases } from '../../invitations/list-phrases.ts';
import { InvitationMarks } from '../../invitations/parts/invitation-marks.tsx';
import { invitationPhrases } from '../../invitations/state-phrases.ts';
import { isOpen } from '../../invitations/view.ts';
import { organizationPhrases } from '../../phrases.ts';
import { clientPhrases } from '../client-phrases.ts';
import { InvitationActions } from './invitation-actions.tsx';

/** One invitation: to whom, how far it and its letter are, what can be done. */
export function InvitationRow({ invitation, inn }: { invitation: Invitation; inn: string }) {
  const t = usePhrases(clientPhrases);
  const list = usePhrases(invitationListPhrases);
  const states = usePhrases(invitationPhrases);
  const words = usePhrases(organizationPhrases);
  const waits = isOpen(invitation);
  const alsoOthers = invitation.organizations.some((organization) => organization.inn !== inn);
  return (
    <li className="flex flex-col gap-3 py-3">
      <div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 font-medium">
            <Email address={invitation.email} />
          </span>
          <InvitationMarks invitation={invitation} />
        </div>
        <div className="mt-1 flex flex-col gap-0.5 text-sm text-muted">
          <Line>
            {words.positions[invitation.position]} · {list.by(invitation.invitedBy.name)}
          </Line>
          {alsoOthers && (
            <Line>
              {t.organizations}: {invitation.organizations.map((organization) => organization.name).join(', ')}
            </Line>
          )}
          <Line>
            {list.sent}: <Moment at={invitation.sentAt} />
          </Line>
          {waits && (
            <Line>
              {list.until}: <Moment at={invitation.endsAt} />
            </Line>
          )}
          {invitation.state === 'expired' && (
            <Line>
              {t.endedAt}: <Moment at={invitation.endsAt} />
            </Line>
          )}
          {invitation.acceptedBy !== null && <Line>{list.acceptedBy(invitation.acceptedBy)}</Line>}
          {waits && invitation.letter === 'failed' && <Line>{states.letterAdvice}</Line>}
        </div>
      </div>
      {invitation.actions.length > 0 && <InvitationActions invitation={invitation} />}
    </li>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="wrap-break-word">{children}</p>;
}
