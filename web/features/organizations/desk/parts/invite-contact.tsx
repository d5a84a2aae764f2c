import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { ButtonLink } from '#web/ui/link.tsx';
import { invitePath } from '../../clients/invite-path.ts';
import type { DeskClaimDetails } from '../api.ts';
import { decisionPhrases } from '../decision-phrases.ts';

/** What staff can do when administrators are silent: invite a contact of the client base, or learn why that is not possible yet. */
export function InviteContact({ claim: { client, inn } }: { claim: DeskClaimDetails }) {
  const t = usePhrases(decisionPhrases);
  const { may } = useStaff();
  if (!may.inviteContacts) return <p className="max-w-80 text-muted">{t.mayNotInvite}</p>;
  if (!client) return <p className="max-w-80 text-muted">{t.noCard}</p>;
  if (!client.contacts.some((contact) => contact.email !== null)) return <p className="max-w-80 text-muted">{t.noEmails}</p>;
  return (
    <ButtonLink variant="primary" href={invitePath(inn)} className="max-sm:w-full">
      {t.inviteContact}
    </ButtonLink>
  );
}
