import { ProfileOverview } from '#web/features/accounts/profile/parts/profile-overview.tsx';

export default function ProfilePage() {
  return <ProfileOverview />;
}
