import { usePhrases } from '#web/lib/phrases.ts';
import { keepInvitation } from '#web/lib/kept-invitation.ts';
import { ButtonLink } from '#web/ui/link.tsx';
import type { OpenedInvitation } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

/** The ways to an account for whoever is not signed in; the invitation goes along in this tab. */
export function GuestWays({ token, invitation }: { token: string; invitation: OpenedInvitation }) {
  const t = usePhrases(linkPhrases);
  const keep = () =>
    keepInvitation({ token, email: invitation.email, isBound: !invitation.anyAccount, to: invitation.organizations.map((one) => one.name).join(', ') });
  return (
    <>
      <ButtonLink href="/registration" variant="primary" className="min-h-10" onClick={keep}>
        {t.register}
      </ButtonLink>
      <p className="text-center text-sm text-balance text-muted">{t.registerNote}</p>
      <ButtonLink href="/sign-in?next=%2Finvitation" onClick={keep}>
        {t.signIn}
      </ButtonLink>
    </>
  );
}
