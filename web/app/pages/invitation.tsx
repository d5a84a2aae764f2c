import { InvitationLink } from '#web/features/organizations/invitations/parts/invitation-link.tsx';

export default function InvitationPage() {
  return <InvitationLink />;
}
