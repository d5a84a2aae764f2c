import { ApiError } from '#web/lib/api-error.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { BackLink } from '#web/ui/back-link.tsx';
import { Card } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { Administrators } from '../../clients/parts/administrators.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { useDeskClaim, type DeskClaimDetails } from '../api.ts';
import { useDecisions } from '../decisions.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';
import { deskPhrases } from '../phrases.ts';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimMessages } from './claim-messages.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionNotice } from './decision-notice.tsx';
import { InnFacts } from './inn-facts.tsx';
import { InviteContact } from './invite-contact.tsx';
import { OtherClaims } from './other-claims.tsx';
import { PhoneFacts } from './phone-facts.tsx';

/** One claim on the desk: what is known, and the decision. */
export function ClaimDesk({ claimId }: { claimId: string }) {
  const t = usePhrases(deskClaimPhrases);
  const query = useDeskClaim(claimId);
  const gone = query.error instanceof ApiError && query.error.code === 'not_found';
  return (
    <>
      <BackLink href="/staff">{t.back}</BackLink>
      {query.data ? (
        <Claim claim={query.data} />
      ) : (
        <>
          <PageHeader title={gone ? t.gone : t.claim} />
          {query.error && !gone && (
            <Card>
              <LoadError query={query} />
            </Card>
          )}
          {!query.error && <TableSkeleton />}
        </>
      )}
    </>
  );
}

function Claim({ claim }: { claim: DeskClaimDetails }) {
  const t = usePhrases(deskClaimPhrases);
  const words = usePhrases(organizationPhrases);
  const desk = usePhrases(deskPhrases);
  const decisions = useDecisions();
  return (
    <>
      <PageHeader
        title={claim.organizationName ?? words.innOf(claim.inn)}
        description={`${claim.organizationName === null ? desk.noName : words.innOf(claim.inn)} · ${claim.claimant}`}
        actions={claim.overdueSince === null ? <DecisionBar claim={claim} decide={decisions.decide} /> : <InviteContact claim={claim} />}
      />
      <DecisionNotice claim={claim} late={decisions.late} takesFocus={decisions.acted} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ClaimFacts claim={claim} />
          {claim.messages.length > 0 && <ClaimMessages messages={claim.messages} />}
          <OtherClaims claims={claim.otherClaims} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <InnFacts claim={claim} />
          {claim.administrators.length > 0 && (
            <Card title={t.whoAdministers}>
              <Administrators administrators={claim.administrators} />
            </Card>
          )}
          <CompanyFacts company={claim.company} />
          <PhoneFacts claim={claim} />
        </div>
      </div>
    </>
  );
}
