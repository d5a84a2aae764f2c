import { useCloudsInView } from '#web/features/cloud/in-view.ts';
import { RequestsHeader } from '#web/features/cloud/requests/parts/requests-header.tsx';
import { CloudRequests } from '#web/features/cloud/requests/parts/cloud-requests.tsx';
import { InCloud } from '#web/features/cloud/parts/in-cloud.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { useOrganizationsInView, withSection } from '#web/features/organizations/in-view.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';

export default function CloudRequestsPage() {
  const { chosen } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  const view = useCloudsInView(chosen, { asks: withSection(inView, 'cloud_users').length > 0 });
  return (
    <>
      <RequestsHeader cloud={view.cloud} />
      <InSection section="cloud_users">{() => <InCloud view={view}>{(cloud) => <CloudRequests key={cloud.id} cloud={cloud} />}</InCloud>}</InSection>
    </>
  );
}
