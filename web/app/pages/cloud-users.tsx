import { useCloudsInView } from '#web/features/cloud/in-view.ts';
import { InCloud } from '#web/features/cloud/parts/in-cloud.tsx';
import { CloudUsers } from '#web/features/cloud/users/parts/cloud-users.tsx';
import { UsersHeader } from '#web/features/cloud/users/parts/users-header.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { useOrganizationsInView, withSection } from '#web/features/organizations/in-view.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';

export default function CloudUsersPage() {
  const { chosen, withChoice } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  const view = useCloudsInView(chosen, { asks: withSection(inView, 'cloud_users').length > 0 });
  return (
    <>
      <UsersHeader cloud={view.cloud} />
      <InSection section="cloud_users">{() => <InCloud view={view}>{(cloud) => <CloudUsers key={cloud.id} cloud={cloud} withChoice={withChoice} />}</InCloud>}</InSection>
    </>
  );
}
