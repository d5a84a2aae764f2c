import { ToDocuments } from '#web/features/documents/parts/to-documents.tsx';
import { ReconciliationHeader } from '#web/features/documents/reconciliation/parts/reconciliation-header.tsx';
import { Reconciliation } from '#web/features/documents/reconciliation/parts/reconciliation.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';

export default function ReconciliationPage() {
  const { choose, withChoice } = useChosenOrganization();
  return (
    <>
      <ToDocuments withChoice={withChoice} />
      <ReconciliationHeader />
      <InSection section="documents">{(organizations) => <Reconciliation organizations={organizations} onChoose={choose} />}</InSection>
    </>
  );
}
