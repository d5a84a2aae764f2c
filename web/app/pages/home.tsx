import type { Home } from '#contract/home.ts';
import { useHome } from '#web/features/home/api.ts';
import { FirstSteps } from '#web/features/home/parts/first-steps.tsx';
import { HomeHeader } from '#web/features/home/parts/home-header.tsx';
import { HomeSkeleton } from '#web/features/home/parts/home-skeleton.tsx';
import { SupportCard } from '#web/features/home/parts/support-card.tsx';
import { firstSteps } from '#web/features/home/steps.ts';
import { useOrganizationsPace } from '#web/features/organizations/api.ts';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { ClaimsCard } from '#web/features/organizations/claims/parts/claims-card.tsx';
import { useJoinedNotice } from '#web/features/organizations/invitations/joined.ts';
import { useArrivals } from '#web/features/organizations/members/arrivals.ts';
import { OrganizationsCard } from '#web/features/organizations/members/parts/organizations-card.tsx';
import { Notices } from '#web/features/organizations/notices/parts/notices.tsx';
import { OnlyChosen } from '#web/features/organizations/switcher/parts/only-chosen.tsx';
import { shownOf } from '#web/features/organizations/switcher/shown.ts';
import { Loading } from '#web/lib/loading.tsx';

export default function HomePage() {
  const query = useHome(useOrganizationsPace());
  useArrivals(query.data?.organizations);
  useJoinedNotice();
  return (
    <>
      <HomeHeader firstName={query.data?.firstName} />
      {query.data ? (
        <Shown home={query.data} />
      ) : (
        <Loading query={query}>
          <HomeSkeleton />
        </Loading>
      )}
    </>
  );
}

function Shown({ home }: { home: Home }) {
  const { only, organizations, claims, notices } = shownOf(home, useChosenOrganization().chosen);
  return (
    <>
      {only && <OnlyChosen name={only.name} />}
      <Notices notices={notices} />
      <Cards home={home} organizations={organizations} claims={claims} />
    </>
  );
}

/** What needs attention stands at the left; where nothing does, the organisations take its place. */
function Cards({ home, organizations, claims }: { home: Home } & Pick<ReturnType<typeof shownOf>, 'organizations' | 'claims'>) {
  const steps = firstSteps(home);
  const quiet = steps.length === 0 && claims.length === 0;
  const list = <OrganizationsCard organizations={organizations} waiting={home.claims.some((claim) => claim.state !== 'rejected')} />;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        {steps.length > 0 && <FirstSteps steps={steps} email={home.email} />}
        {claims.length > 0 && <ClaimsCard claims={claims} />}
        {quiet && list}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {!quiet && list}
        <SupportCard />
      </div>
    </div>
  );
}
