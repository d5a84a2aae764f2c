import { OrganizationsOverview } from '#web/features/organizations/parts/organizations-overview.tsx';

export default function OrganizationsPage() {
  return <OrganizationsOverview />;
}
