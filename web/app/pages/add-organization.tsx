import { useSearch } from 'wouter';
import { readDraft } from '#web/features/organizations/claims/draft.ts';
import { AddClaimForm } from '#web/features/organizations/claims/parts/add-claim-form.tsx';
import { WhatComesThen } from '#web/features/organizations/claims/parts/what-comes-then.tsx';
import { addClaimPhrases } from '#web/features/organizations/claims/add-phrases.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';

export default function AddOrganizationPage() {
  const t = usePhrases(addClaimPhrases);
  const draft = readDraft(useSearch());
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <AddClaimForm draft={draft} />
        </Card>
        <WhatComesThen />
      </div>
    </>
  );
}
