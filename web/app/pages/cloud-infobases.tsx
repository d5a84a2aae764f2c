import { useCloudsInView } from '#web/features/cloud/in-view.ts';
import { InfobasesHeader } from '#web/features/cloud/infobases/parts/infobases-header.tsx';
import { Infobases } from '#web/features/cloud/infobases/parts/infobases.tsx';
import { InCloud } from '#web/features/cloud/parts/in-cloud.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { useOrganizationsInView, withSection } from '#web/features/organizations/in-view.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';

export default function CloudInfobasesPage() {
  const { chosen } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  const view = useCloudsInView(chosen, { asks: withSection(inView, 'cloud_users').length > 0 });
  return (
    <>
      <InfobasesHeader cloud={view.cloud} />
      <InSection section="cloud_users">{() => <InCloud view={view}>{(cloud) => <Infobases key={cloud.id} cloud={cloud} />}</InCloud>}</InSection>
    </>
  );
}
