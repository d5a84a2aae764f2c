import { ToDocuments } from '#web/features/documents/parts/to-documents.tsx';
import { RecipientsHeader } from '#web/features/documents/recipients/parts/recipients-header.tsx';
import { Recipients } from '#web/features/documents/recipients/parts/recipients.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { administeredOf, useOrganizationsInView } from '#web/features/organizations/in-view.ts';
import { NothingYet } from '#web/features/organizations/members/parts/in-section.tsx';
import { InView } from '#web/features/organizations/members/parts/in-view.tsx';

export default function BillRecipientsPage() {
  const { chosen, withChoice } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  return (
    <>
      <ToDocuments withChoice={withChoice} />
      <RecipientsHeader administered={administeredOf(inView)} />
      <InView none={<NothingYet />}>{(organizations) => <Recipients administered={administeredOf(organizations)} chosen={chosen} />}</InView>
    </>
  );
}
