import { Plus } from 'lucide-react';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useOrganizations } from '../api.ts';
import { useChosenOrganization } from '../chosen.ts';
import { ClaimCard } from '../claims/parts/claim-card.tsx';
import { claimPhrases } from '../claims/phrases.ts';
import { useArrivals } from '../members/arrivals.ts';
import { memberPhrases } from '../members/phrases.ts';
import { OrganizationsList } from '../members/parts/organizations-list.tsx';
import { Notices } from '../notices/parts/notices.tsx';
import { OnlyChosen } from '../switcher/parts/only-chosen.tsx';
import { shownOf } from '../switcher/shown.ts';

/** «Мои организации» (manual, 5): claims under way first, for they may need an answer. */
export function OrganizationsOverview() {
  const t = usePhrases(memberPhrases);
  const query = useOrganizations();
  useArrivals(query.data?.organizations);
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>}
        actions={
          !isEmpty(query.data) && (
            <ButtonLink variant="primary" href="/organizations/new" className="max-sm:w-full">
              <Plus aria-hidden className="size-4" />
              {t.add}
            </ButtonLink>
          )
        }
      />
      {query.data ? (
        <Shown {...query.data} />
      ) : (
        <Loading query={query}>
          <Waiting />
        </Loading>
      )}
    </>
  );
}

type Answer = NonNullable<ReturnType<typeof useOrganizations>['data']>;

/** Then the empty list holds the one button to add an organisation. */
function isEmpty(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.organizations.length === 0 && answer.claims.length === 0;
}

function Shown(answer: Answer) {
  const { only, organizations, claims, notices } = shownOf(answer, useChosenOrganization().chosen);
  return (
    <>
      {only && <OnlyChosen name={only.name} />}
      <Notices notices={notices} />
      <Lists organizations={organizations} claims={claims} />
    </>
  );
}

function Lists({ organizations, claims }: Pick<ReturnType<typeof shownOf>, 'organizations' | 'claims'>) {
  const t = usePhrases(claimPhrases);
  const list = useFocusKept<HTMLDivElement>(organizations.length + claims.length);
  return (
    <div ref={list} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      {claims.length > 0 && (
        <section aria-label={t.claims} className="flex flex-col gap-3">
          <h2 className="flex items-center gap-1.5 font-semibold">
            {t.claims} <HelpMark about={t.help.claims}>{t.claimsHelp}</HelpMark>
          </h2>
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </section>
      )}
      <OrganizationsList organizations={organizations} waiting={claims.some((claim) => claim.state !== 'rejected')} withButton={claims.length === 0} />
    </div>
  );
}

function Waiting() {
  return (
    <Skeleton>
      <Card>
        <div className="flex flex-col gap-6">
          <Bone className="h-5 w-40" />
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
        </div>
      </Card>
    </Skeleton>
  );
}
