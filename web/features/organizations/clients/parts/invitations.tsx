import type { Invitation } from '#contract/invitations.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card, CardRows } from '#web/ui/card.tsx';
import { clientPhrases } from '../client-phrases.ts';
import { InvitationRow } from './invitation-row.tsx';

/** Whom the provider invited to this client's organisation, and what came of it. */
export function Invitations({ invitations, inn }: { invitations: readonly Invitation[]; inn: string }) {
  const t = usePhrases(clientPhrases);
  const list = useFocusKept<HTMLDivElement>(invitations.reduce((sum, invitation) => sum + invitation.actions.length, 0));
  return (
    <Card title={t.invitations}>
      <div ref={list} tabIndex={-1} className="outline-none">
        {invitations.length === 0 ? (
          <>
            <p className="font-medium">{t.noInvitations}</p>
            <p className="mt-1 text-muted">{t.noInvitationsText}</p>
          </>
        ) : (
          <CardRows>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} inn={inn} />
            ))}
          </CardRows>
        )}
      </div>
    </Card>
  );
}
