import { ClientOrganizations } from '#web/features/organizations/desk/parts/client-organizations.tsx';

export default function StaffOrganizationsPage() {
  return <ClientOrganizations />;
}
