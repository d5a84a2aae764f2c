import { acceptInvitation } from '#contract/invitations.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { isSettled, type Reader } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

interface OwnWaysProps {
  token: string;
  reader: NonNullable<Reader>;
  onJoined: (organizations: OutputOf<typeof acceptInvitation>['organizations']) => void;
  /** The invitation, or who is signed in, is no longer what the page shows. */
  onOutdated: () => void;
}

/** For whoever is signed in and may accept. */
export function OwnWays({ token, reader, onJoined, onOutdated }: OwnWaysProps) {
  const t = usePhrases(linkPhrases);
  const locale = useLocale();
  const accept = useAction(async () => {
    try {
      onJoined((await call(acceptInvitation, { token })).organizations);
    } catch (failure) {
      if (!isSettled(failure) && !isOtherReader(failure)) throw failure;
      onOutdated();
    }
  });
  return (
    <>
      {accept.error !== null && <Alert tone="danger">{errorText(accept.error, locale)}</Alert>}
      <p className="text-sm wrap-break-word text-muted">{t.as(reader.name, reader.email)}</p>
      <Button variant="primary" wide pending={accept.pending} onClick={() => void accept.run()} className="min-h-10">
        {t.accept}
      </Button>
    </>
  );
}

/** Signed out, or as somebody else, in another tab. */
function isOtherReader(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'not_signed_in' || failure.code === 'invitation_other_account');
}
