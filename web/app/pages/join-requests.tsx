import { JoinRequests } from '#web/features/organizations/people/parts/join-requests.tsx';
import { PeoplePage } from '#web/features/organizations/people/parts/people-page.tsx';

export default function JoinRequestsPage() {
  return (
    <PeoplePage current="requests">
      <JoinRequests />
    </PeoplePage>
  );
}
