import { useState } from 'react';
import { signOut } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import type { OpenedInvitation, Reader } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';
import { AskAgain } from './ask-again.tsx';

interface OtherAccountProps {
  token: string;
  invitation: OpenedInvitation;
  reader: NonNullable<Reader>;
  onSignedOut: () => void;
}

/** For whoever is signed in with another e-mail than the invitation was sent to. */
export function OtherAccount({ token, invitation, reader, onSignedOut }: OtherAccountProps) {
  const t = usePhrases(linkPhrases);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const leave = useAction(async () => {
    await call(signOut);
    onSignedOut();
  });
  return (
    <>
      <Alert tone="warning" title={t.otherTitle}>
        <span className="block wrap-anywhere">
          {t.otherSignedIn} {reader.name} ({reader.email}). {t.otherSentTo} <strong className="font-medium">{invitation.email}</strong>.
        </span>
        <span className="mt-1 block">{t.otherText}</span>
      </Alert>
      {asking ? (
        <AskAgain token={token} invitation={invitation} note={t.askOwnNote(reader.email)} onBack={() => setAsking(false)} />
      ) : (
        <>
          {leave.error !== null && <Alert tone="danger">{errorText(leave.error, locale)}</Alert>}
          <Button variant="primary" wide pending={leave.pending} onClick={() => void leave.run()} className="min-h-10">
            {t.switch}
          </Button>
          <Button wide onClick={() => setAsking(true)}>
            {t.askOwn}
          </Button>
        </>
      )}
    </>
  );
}
