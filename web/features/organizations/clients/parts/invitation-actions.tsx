import { lazy, Suspense, useState } from 'react';
import { resendStaffInvitation, type Invitation } from '#contract/invitations.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useInvitationsChanged } from '../api.ts';
import { invitationPhrases } from '../invitation-phrases.ts';

const LinkDialog = lazy(() => import('./link-dialog.tsx'));
const RevokeDialog = lazy(() => import('./revoke-dialog.tsx'));

/** What the server lets the viewer do with an invitation. */
export function InvitationActions({ invitation }: { invitation: Invitation }) {
  const t = usePhrases(invitationPhrases);
  const locale = useLocale();
  const changed = useInvitationsChanged();
  const [link, setLink] = useState({ open: false, count: 0 });
  const [revoke, setRevoke] = useState<'never' | 'open' | 'closed'>('never');
  const resend = useAction(async () => {
    try {
      await call(resendStaffInvitation, { invitationId: invitation.id });
      confirmDone(t.resent(invitation.email));
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'invitation_settled') void changed();
      throw failure;
    }
    await changed();
  });
  return (
    <div className="flex flex-col gap-2">
      {resend.error !== null && <Alert tone="danger">{errorText(resend.error, locale)}</Alert>}
      <div className="flex flex-wrap gap-2">
        {invitation.actions.includes('resend') && (
          <Button wide="phone" pending={resend.pending} aria-label={t.resendOf(invitation.email)} onClick={() => void resend.run()}>
            {t.resend}
          </Button>
        )}
        {invitation.actions.includes('copy_link') && (
          <Button wide="phone" aria-label={t.copyOf(invitation.email)} onClick={() => setLink({ open: true, count: link.count + 1 })}>
            {t.copy}
          </Button>
        )}
        {invitation.actions.includes('revoke') && (
          <Button wide="phone" variant="danger-quiet" aria-label={t.revokeOf(invitation.email)} onClick={() => setRevoke('open')}>
            {t.revoke}
          </Button>
        )}
      </div>
      <Suspense>
        {link.count > 0 && <LinkDialog key={link.count} invitation={invitation} open={link.open} onClose={() => setLink({ ...link, open: false })} />}
        {revoke !== 'never' && <RevokeDialog invitation={invitation} open={revoke === 'open'} onClose={() => setRevoke('closed')} />}
      </Suspense>
    </div>
  );
}
