import { useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import type { OpenedInvitation, Reader } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';
import { AskAgain } from './ask-again.tsx';
import { useInviterName } from './invitation-summary.tsx';

interface EndedProps {
  token: string;
  invitation: OpenedInvitation;
  ending: 'accepted' | 'declined' | 'expired' | 'revoked';
  reader: Reader;
}

/** A link whose invitation was answered, taken back, or is over: says which, and what can be done. */
export function Ended({ token, invitation, ending, reader }: EndedProps) {
  const t = usePhrases(linkPhrases);
  const inviter = useInviterName(invitation);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHeading title={t.ended[ending].title} />
      <Alert tone={ending === 'accepted' ? 'info' : 'warning'}>{t.ended[ending].text}</Alert>
      <p className="text-sm wrap-break-word text-muted">{t.invitedBy(inviter, invitation.organizations.map((one) => one.name).join(', '))}</p>
      {ending === 'accepted' ? (
        // By a full load: pages opened before do not know the organisation yet.
        <ButtonLink href="/" target="_self" variant="primary" className="min-h-10">
          {reader ? t.portal : t.toSignIn}
        </ButtonLink>
      ) : asking ? (
        <AskAgain token={token} invitation={invitation} onBack={() => setAsking(false)} />
      ) : (
        <Button variant="primary" wide onClick={() => setAsking(true)} className="min-h-10">
          {t.askNew}
        </Button>
      )}
    </>
  );
}
