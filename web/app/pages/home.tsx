import type { Home } from '#contract/home.ts';
import { useHome } from '#web/features/home/api.ts';
import { FirstSteps } from '#web/features/home/parts/first-steps.tsx';
import { HomeHeader } from '#web/features/home/parts/home-header.tsx';
import { HomeSkeleton } from '#web/features/home/parts/home-skeleton.tsx';
import { SupportCard } from '#web/features/home/parts/support-card.tsx';
import { firstSteps } from '#web/features/home/steps.ts';
import { claimsPace } from '#web/features/organizations/claims/pace.ts';
import { ClaimsCard } from '#web/features/organizations/claims/parts/claims-card.tsx';
import { useArrivals } from '#web/features/organizations/members/arrivals.ts';
import { OrganizationsCard } from '#web/features/organizations/members/parts/organizations-card.tsx';
import { LoadError } from '#web/lib/load-error.tsx';
import { Card } from '#web/ui/card.tsx';

export default function HomePage() {
  const query = useHome(claimsPace);
  useArrivals(query.data?.organizations);
  return (
    <>
      <HomeHeader firstName={query.data?.firstName} />
      {query.data ? (
        <Cards home={query.data} />
      ) : query.error ? (
        <Card>
          <LoadError query={query} />
        </Card>
      ) : (
        <HomeSkeleton />
      )}
    </>
  );
}

/** What needs attention stands at the left; where nothing does, the organisations take its place. */
function Cards({ home }: { home: Home }) {
  const steps = firstSteps(home);
  const quiet = steps.length === 0 && home.claims.length === 0;
  const organizations = <OrganizationsCard organizations={home.organizations} waiting={home.claims.some((claim) => claim.state !== 'rejected')} />;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        {steps.length > 0 && <FirstSteps steps={steps} email={home.email} />}
        {home.claims.length > 0 && <ClaimsCard claims={home.claims} />}
        {quiet && organizations}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {!quiet && organizations}
        <SupportCard />
      </div>
    </div>
  );
}
