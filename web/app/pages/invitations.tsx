import { InvitationsList } from '#web/features/organizations/invitations/parts/invitations-list.tsx';
import { PeoplePage } from '#web/features/organizations/people/parts/people-page.tsx';

export default function InvitationsPage() {
  return (
    <PeoplePage current="invitations">
      <InvitationsList />
    </PeoplePage>
  );
}
