import { Clients } from '#web/features/organizations/clients/parts/clients.tsx';

export default function StaffClientsPage() {
  return <Clients />;
}
