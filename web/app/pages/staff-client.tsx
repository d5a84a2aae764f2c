import { ClientPage } from '#web/features/organizations/clients/parts/client-page.tsx';
import type { PageProps } from '../route.ts';

export default function StaffClientPage({ params }: PageProps) {
  const inn = params['inn'] ?? '';
  return <ClientPage key={inn} inn={inn} />;
}
