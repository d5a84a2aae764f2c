import { ClientClouds } from '#web/features/cloud/connectors/clouds/parts/client-clouds.tsx';
import { ClientPage } from '#web/features/organizations/clients/parts/client-page.tsx';
import { useStaff } from '#web/lib/session.ts';
import type { PageProps } from '../route.ts';

export default function StaffClientPage({ params }: PageProps) {
  const inn = params['inn'] ?? '';
  const { may } = useStaff();
  return (
    <ClientPage key={inn} inn={inn}>
      {may.manageConnectors && <ClientClouds inn={inn} />}
    </ClientPage>
  );
}
