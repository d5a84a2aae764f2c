import { DocumentsHeader } from '#web/features/documents/listing/parts/documents-header.tsx';
import { Documents } from '#web/features/documents/listing/parts/documents.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { administeredOf, useOrganizationsInView, withSection } from '#web/features/organizations/in-view.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';
import { WriteButton } from '#web/features/products/contacts/parts/write-button.tsx';

export default function DocumentsPage() {
  const { chosen, withChoice } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  const owners = withSection(inView, 'documents');
  return (
    <>
      <DocumentsHeader withChoice={withChoice} withRecipients={administeredOf(inView).length > 0} question={owners.length > 0 && <WriteButton owners={owners} topic="documents" />} />
      <InSection section="documents">{(organizations) => <Documents key={chosen} organization={chosen} withOrganization={organizations.length > 1} askManager={(owner, text) => <WriteButton owners={[owner]} topic="documents" text={text} />} />}</InSection>
    </>
  );
}
